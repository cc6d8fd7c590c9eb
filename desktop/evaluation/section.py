"""What every section of 评执法 offers its page, and what one section may ask of another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from db.kernel.kinds import Changes

if TYPE_CHECKING:
    from desktop.evaluation.paper_orders import Wanted
    from desktop.frame.desk import Desk
    from desktop.notices.message_bar import MessageBar


@dataclass(frozen=True, slots=True)
class OpenSession:
    """Show one day of inspections."""

    session: UUID


@dataclass(frozen=True, slots=True)
class OpenSheet:
    """Show one sheet, in its day."""

    session: UUID
    sheet: UUID


@dataclass(frozen=True, slots=True)
class OpenJoint:
    """Show the joint sheet of one firm and department."""

    session: UUID
    firm: UUID
    department: UUID


@dataclass(frozen=True, slots=True)
class OpenFinding:
    """Show one finding with what became of it."""

    finding: UUID


@dataclass(frozen=True, slots=True)
class OpenForm:
    """Show one version of a form by its digest."""

    digest: str


class Section(QWidget):
    """The part below the bar; ``tools`` stand in the bar beside the sections, ``aside`` at the right in full height.

    ``subject_wanted(Open…)`` asks for a record that stands in another section, ``badge_changed(int)`` tells how many
    things wait here, ``missing_changed(int)`` how many fields of an open form are still needed.
    """

    reloads_on: ClassVar[Changes] = frozenset()
    """Kinds whose change makes this section read anew; the page asks only for the one that is shown."""

    subject_wanted = Signal(object)
    badge_changed = Signal(int)
    missing_changed = Signal(int)

    messages: MessageBar | None = None
    """Where banners of this section stand, None where it has no place for them."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.tools: QWidget | None = None
        self.aside: QWidget | None = None

    def adopt(self, whole: QStackedWidget) -> None:
        """Take the stack of the page, for previews and tables that lie over everything; called once, before showing."""

    def reload(self) -> None:
        """Read again what is shown; choice, scroll place and typed text stay."""

    def first_focus(self) -> QWidget | None:
        """Return where work begins here."""
        return None

    def paper(self) -> Wanted | None:
        """Return which paper what is shown has (Ctrl+P); None where there is none."""
        return None

    def take_out(self) -> None:
        """Offer a table of what is shown (Ctrl+E)."""

    def begin_new(self) -> None:
        """Begin what is new here (Ctrl+N)."""

    def act(self) -> None:
        """Do the usual next thing with what is shown (Ctrl+Enter)."""

    def leave(self) -> None:
        """Give up what is being typed or chosen (Esc)."""

    def focus_search(self) -> None:
        """Go to the field that narrows the list (Ctrl+F)."""

    def open_subject(self, _subject: object) -> bool:
        """Show a record; False where it does not stand in this section."""
        return False
