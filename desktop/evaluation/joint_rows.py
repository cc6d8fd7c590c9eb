"""The rows of a joint sheet: what each deputy came to, and every item with the answer that each of them gave."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from db.evaluation.contracts import JointItem, JointView, SessionView, SheetLine
from db.templates.contracts import UNSEEN, Demand, Item, Template
from desktop.evaluation.visit_rows import names_of
from desktop.tables.column import Align, Column
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark, say
from desktop.wording.tags import TagWords

_APART = QT_TRANSLATE_NOOP("JointRows", "Stands apart")
_NONE = "—"


@dataclass(frozen=True, slots=True)
class VoiceRow:
    """One deputy's sheet beside the others; ``apart`` is how far its score lies from the middle, with its sign."""

    id: UUID
    line: SheetLine
    deputy: str
    apart: Decimal | None
    is_outlier: bool


@dataclass(frozen=True, slots=True)
class AgreedRow:
    """One item with the answers of all sheets, in their order; the id only tells rows apart."""

    id: UUID
    number: int
    text: str
    words: tuple[str, ...]
    lows: frozenset[int]
    """Places of the answers that open a finding."""

    @property
    def is_split(self) -> bool:
        """Tell whether those who observed it think differently."""
        return len({word for word in self.words if word != _NONE}) > 1


def voice_rows(day: SessionView, view: JointView) -> tuple[VoiceRow, ...]:
    """Return the sheets that count, in the order of the joint sheet."""
    names, middle = names_of(day), view.joint.middle
    return tuple(
        VoiceRow(
            one.id, one, names.get(one.deputy, ""),
            one.score - middle if one.score is not None and middle is not None else None,
            at in view.joint.outliers,
        )
        for at, one in enumerate(view.sheets)
    )  # fmt: skip


def agreed_rows(template: Template, view: JointView) -> Iterator[AgreedRow]:
    """Yield the items in the order of the form."""
    places = {one.id: at for at, one in enumerate(view.sheets)}
    given = {one.item: one for one in view.items}
    for number, item in enumerate(template.items(), 1):
        chosen = _by_place(given.get(item.code), places)
        words = tuple(_word(template, item, chosen.get(at, "")) for at in range(len(places)))
        lows = frozenset(at for at, choice in chosen.items() if _is_low(template, item, choice))
        yield AgreedRow(UUID(int=number), number, item.text, words, lows)


def agreed_columns(voices: tuple[VoiceRow, ...]) -> tuple[Column[AgreedRow], ...]:
    """Return the columns of the items: one for each deputy, headed by the name."""
    return (*_ITEM, *(_of_voice(at, one) for at, one in enumerate(voices)))


def _by_place(item: JointItem | None, places: dict[UUID, int]) -> dict[int, str]:
    chosen = item.chosen if item is not None else {}
    return {places[sheet]: choice for choice, sheets in chosen.items() for sheet in sheets}


def _word(template: Template, item: Item, choice: str) -> str:
    if choice == UNSEEN:
        return template.unseen
    found = template.choices(item).get(choice)
    return found.word if found else _NONE


def _is_low(template: Template, item: Item, choice: str) -> bool:
    found = template.choices(item).get(choice)
    return found is not None and Demand.FINDING in found.demands


def _of_voice(at: int, voice: VoiceRow) -> Column[AgreedRow]:
    return Column(Mark("Deputy", voice.deputy), _nth(at), width=92, ink=_ink(at))


def _nth(at: int) -> Callable[[AgreedRow], str]:
    return lambda row: row.words[at]


def _ink(at: int) -> Callable[[AgreedRow], str]:
    return lambda row: "danger.text" if at in row.lows else "text.primary"


def signed(value: Decimal | None) -> str:
    """Return a difference with its sign."""
    return "" if value is None else f"{value:+.1f}" if value else "0"


def _apart(row: VoiceRow) -> TagWords | None:
    return TagWords("warn", "alert-triangle", say(_APART)) if row.is_outlier else None


VOICES: tuple[Column[VoiceRow], ...] = (
    Column(QT_TRANSLATE_NOOP("JointRows", "Deputy"), lambda row: row.deputy, width=140, stretches=True),
    Column(
        QT_TRANSLATE_NOOP("JointRows", "Score"), lambda row: row.line.score, width=84, align=Align.END,
        keeps_width=True,
    ),
    Column(QT_TRANSLATE_NOOP("JointRows", "Grade"), lambda row: row.line.grade, width=92),
    Column(
        QT_TRANSLATE_NOOP("JointRows", "From the middle"), lambda row: row.apart, signed, width=108,
        align=Align.END, keeps_width=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("JointRows", "Remark"), lambda row: row.is_outlier, lambda _: "", width=140,
        tag=_apart, keeps_width=True,
    ),
)  # fmt: skip
_ITEM: tuple[Column[AgreedRow], ...] = (
    Column(
        QT_TRANSLATE_NOOP("JointRows", "No."), lambda row: row.number, width=48, align=Align.END,
        keeps_width=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("JointRows", "Item"), lambda row: row.text, width=240, stretches=True,
        ink=lambda row: "warning.text" if row.is_split else "text.primary",
    ),
)  # fmt: skip
