"""The scenes before anybody is inside: sign-in, first start, a backup that comes back, and what hinders all of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from db.kernel.errors import StationError
from desktop import behind
from desktop.shell.door import LockedBy
from desktop.shell.doorkeeper import Doorkeeper
from desktop.shell.sign_in import SignIn

if TYPE_CHECKING:
    from db.accounts.places import Places
    from db.founding import Founded
    from db.stations.contracts import FoundStation
    from desktop.app import Options
    from desktop.guide.shelf import Shelf
    from desktop.jobs import Jobs
    from desktop.notices.questions import Questions
    from desktop.printing.printer import Printing
    from desktop.settings.local import LocalSettings

ANSWERS_FILE = "first-run.json"


@dataclass(frozen=True, slots=True)
class Around:
    """What scenes work with while nobody is signed in; what only some of them need is loaded then."""

    settings: LocalSettings
    jobs: Jobs
    printing: Callable[[], Printing]
    questions: Callable[[], Questions]


class Ways(QObject):
    """``entered()`` when somebody is inside, ``chosen(QWidget)`` asks for another scene, ``left()`` for the usual one.

    ``ended()`` asks for the end of the program, ``keys_wanted()`` for the keys of the page that is shown.
    """

    entered = Signal()
    chosen = Signal(object)
    left = Signal()
    ended = Signal()
    keys_wanted = Signal()

    def __init__(
        self,
        places: Places,
        options: Options,
        door: Doorkeeper,
        around: Around,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._places, self._options, self._door, self._around = places, options, door, around
        self.shelf: Shelf | None = None

    def sign_in(self, locked: LockedBy | None) -> QWidget:
        """Return the usual way in."""
        scene = SignIn(self._door, self._around.settings, self._options.clock, locked=locked)
        scene.entered.connect(self.entered)
        scene.restore_requested.connect(self.restore)
        return self._helped(scene)

    def first_run(self) -> QWidget:
        """Return the first start, for a folder without a station."""
        from desktop.shell.first_run import FirstRun, Tools
        from desktop.shell.founder import Founder
        from desktop.shell.steps.answers import AnswerBook

        around, clock = self._around, self._options.clock
        founder = Founder(self._places, around.jobs, self._door, self._found)
        book = AnswerBook(self._places.profile / ANSWERS_FILE)
        printing, questions = around.printing(), around.questions()
        tools = Tools(around.settings, around.jobs, printing, questions, clock)
        scene = FirstRun(founder, book, tools)
        scene.entered.connect(self.entered)
        scene.restore_requested.connect(self.restore)
        return self._helped(scene)

    def trouble(self, error: StationError) -> QWidget:
        """Return why the station cannot be opened."""
        from desktop.shell.trouble import TroubleScene

        scene = TroubleScene(error, may_restore=not self._places.server)
        scene.closing_requested.connect(self.ended)
        scene.restore_requested.connect(self.restore)
        return self._helped(scene)

    @Slot()
    def restore(self) -> None:
        """Show the way back from a backup; afterwards, or given up, the usual way in stands there anew."""
        from desktop.shell.restore_scene import RestoreScene
        from desktop.shell.restorer import Restorer

        around, clock = self._around, self._options.clock
        restorer = Restorer(self._places, around.jobs, clock, behind.Backups(self._options))
        scene = RestoreScene(restorer, around.questions(), clock)
        scene.left.connect(self.left)
        scene.restored.connect(self.left)
        self.chosen.emit(self._helped(scene))

    def show_guide(self, chapter: str) -> None:
        """Open the guide at a chapter; it is loaded when somebody asks for it."""
        if self.shelf is None:
            from desktop.guide.shelf import Shelf

            self.shelf = Shelf(self._around.jobs, self._around.printing, self)
            self.shelf.keys_wanted.connect(self.keys_wanted)
        self.shelf.open(chapter)

    def put_guide_away(self) -> None:
        """Close the guide: the screen is locked, or somebody else's."""
        if self.shelf is not None:
            self.shelf.put_away()

    def _helped(self, scene: QWidget) -> QWidget:
        """Let F1 open the guide from a scene; what asks for chapters is loaded when it is pressed."""
        QShortcut(QKeySequence("F1"), scene).activated.connect(partial(self._help, scene))
        return scene

    def _help(self, scene: QWidget) -> None:
        from desktop.frame.helped import chapter_of

        self.show_guide(chapter_of(QApplication.focusWidget()) or chapter_of(scene))

    def _found(self, folder: Path, command: FoundStation, head: str, passphrase: str) -> Founded:
        places = replace(self._places, folder=folder)
        return behind.found_station(places, command, (head, passphrase), self._options)
