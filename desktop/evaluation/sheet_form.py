"""评价表 on one page: blank, to be ticked with a pen, or filled, with its arithmetic, its grade and who signed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from db.evaluation.contracts import (
    SheetLine,
    SheetState,
    SheetView,
    SignerRole,
)
from db.evaluation.page_codes import code_line
from db.evaluation.paper_contracts import DayPaper
from db.evaluation.scoring import GradeBasis, plain
from db.templates.contracts import UNSEEN, Choice, Item, Section, Template
from desktop.evaluation import sheet_parts as parts
from desktop.evaluation import sheet_words as w
from desktop.evaluation.paper_photos import Photo
from desktop.evaluation.sheet_photos import pages_of
from desktop.evaluation.sheet_signed import signed_over
from desktop.evaluation.visit_rows import names_of
from desktop.printing.layout import blocks
from desktop.printing.layout.blocks import Align, CodeSize, Column
from desktop.printing.layout.codes import qr_modules
from desktop.printing.layout.flow import Flow, standing
from desktop.printing.layout.fonts import FontChain
from desktop.printing.layout.marks import MM, Page, Strip, total_height
from desktop.printing.layout.table import Cell, Row, TableLook, label, table, value
from desktop.printing.layout.text import Span, Style
from desktop.wording import formats, words
from desktop.wording.marks import say

_FACT, _SECTION = 0.137, 0.072
_ORDER, _WEIGHT, _UNSEEN, _POINTS, _CHOICES = 0.05, 0.07, 0.092, 0.088, 0.27
"""Parts of the width right of the sections."""
_TEXT = 1 - _ORDER - _WEIGHT - _UNSEEN - _POINTS - _CHOICES
_LAST = (1 - _SECTION) * _POINTS
_NARROW = TableLook(pad_x=0.8 * MM, pad_y=0)
_TIGHT = replace(parts.LOOK, pad_y=0.6 * MM)
_SLIM = replace(parts.LOOK, pad_x=0.8 * MM)
"""Leaves 100.0 on one line below the points."""
_TALL = replace(parts.LOOK, whole=620)
"""Rows with a signature in them are never parted."""

_SIGNED, _QR = 17 * MM, 16 * MM
_BIG = Style(22, bold=True, leading=32)
_TOTAL = Style(13, bold=True, leading=16)
_LOOKS = ((10.5, 8.4), (10.5, 7.4), (10.5, 6.4), (10, 0), (9.5, 0), (9, 0), (8.5, 0), (8, 0))
"""Sizes of the items with the least height of a row in mm; the first at which all stands on one page is taken."""
_SETTINGS = (*((*one, True) for one in _LOOKS[:3]), *((*one, False) for one in _LOOKS))
"""What deputies are told stands below a blank sheet where that takes nothing from the room to tick."""
_DONE = {SheetState.LOCKED, SheetState.SUMMARISED}
_NO_CHOICE, _EMPTY = "", "□ "


@dataclass(frozen=True, slots=True)
class FormFacts:
    """One sheet on its way to paper; without a view it comes out blank."""

    paper: DayPaper
    line: SheetLine
    view: SheetView | None
    photos: Sequence[Photo] = ()
    """Of its answers, to stand behind it."""

    @property
    def template(self) -> Template:
        """The version of the form: the sheet's own, or the day's for a blank one."""
        return (self.view.form if self.view else self.paper.day.form).template


class FormSheet:
    """Composes one sheet."""

    def __init__(self, facts: FormFacts, told: Sequence[str], fonts: FontChain) -> None:
        self._facts, self._view, self._template = facts, facts.view, facts.template
        self._column = Column(parts.A4.column, fonts)
        self._size, self._high, self._has_crib = _SETTINGS[0]
        printing, digest = facts.paper.printing, self._digest()
        right = parts.joined(parts.check_code(digest), parts.printed(printing, *told))
        foot = parts.footed(self._column, parts.thresholds(self._template), right)
        self._frame, self._foot = standing(parts.A4, parts.FOOT, foot)

    def pages(self) -> tuple[Page, ...]:
        """Return the page, and those of its photos; long notes alone make it two without them."""
        for self._size, self._high, self._has_crib in _SETTINGS:
            strips = self._strips()
            if total_height(strips) <= self._frame.room:
                break
        flow = Flow(self._frame)
        flow.pour(strips)
        if self._facts.photos:
            flow.turn()
            head = parts.photo_heading(self._column, self._number())
            flow.pour(head)
            flow.pour(pages_of(self._column, self._facts.photos, flow.left))
        return flow.pages(self._foot)

    def _strips(self) -> list[Strip]:
        return [
            *self._heading(),
            *self._known(), blocks.gap(3 * MM), *self._items(), *self._total(), blocks.gap(3 * MM),
            *self._judged(), *self._signing(), *self._end(),
        ]  # fmt: skip

    @property
    def _cell(self) -> Style:
        return Style(self._size, leading=self._size * 1.33)

    @property
    def _bold(self) -> Style:
        return Style(self._size, bold=True, leading=self._size * 1.33)

    def _digest(self) -> str:
        return self._view.digest if self._view else self._facts.paper.day.form.digest

    # What is known before anybody scores.

    def _known(self) -> list[Strip]:
        facts, view = self._facts, self._view
        paper, line = facts.paper, facts.line
        day, names = paper.day.line, names_of(paper.day)
        firm = next((one for one in paper.day.firms if one.id == line.firm), None)
        code = f" {firm.uscc}" if firm and firm.uscc else ""
        rows = [
            (w.FIRM, f"{firm.name if firm else ''}{code}", w.NUMBERED, self._number()),
            (w.KIND, words.of(day.kind), w.TIME, self._time()),
            (w.DEPARTMENT, names.get(line.department, ""), w.DEPUTY, names.get(line.deputy, "")),
            (w.OFFICERS, self._officers(), w.CODE, view.inspection_code if view else ""),
        ]
        look = parts.LOOK
        half = 0.5 - _FACT
        made = [
            Row((
                label(say(one), _FACT, self._bold), value(Span(told, self._cell), half + 0.06),
                label(say(other), _FACT, self._bold), value(Span(also, self._cell), half - 0.06),
            ))
            for one, told, other, also in rows
        ]  # fmt: skip
        return table(self._column, made, look=look)

    def _number(self) -> str:
        facts = self._facts
        return parts.number_of(facts.paper.printing, facts.paper.day.line, facts.line)

    def _time(self) -> str:
        started = self._view.started_at if self._view else None
        if started is None:
            return formats.full_day(self._facts.paper.day.line.day)
        return formats.full_moment(started)

    def _officers(self) -> str:
        found = self._view.officers if self._view else ()
        return formats.listed(tuple(f"{one.name} {one.certificate_no}".strip() for one in found))

    # The items, section by section.

    def _items(self) -> Iterator[Strip]:
        numbers = {item.code: at for at, item in enumerate(self._template.items(), 1)}
        right = self._column.narrowed(self._column.width * (1 - _SECTION))
        look = parts.LOOK if self._high else _TIGHT
        yield self._beside("", table(right, [self._head()], look=look))
        for one in self._template.sections:
            rows = [self._row(numbers[item.code], item) for item in one.items]
            yield self._beside(_wrapped(one), table(right, rows, look=look))

    def _beside(self, title: str, rows: list[Strip]) -> Strip:
        """Return the title of a section beside its items, as high as they are."""
        height, width = total_height(rows), self._column.width * _SECTION
        left = self._column.narrowed(width)
        cell = Cell((Span(title, self._bold),), 1.0, Align.CENTRE)
        return blocks.beside(
            (0, table(left, [Row((cell,), min_height=height)], look=_NARROW)), (width, rows)
        )

    def _head(self) -> Row:
        main = self._main()
        words_ = [(one.word, _CHOICES / len(main)) for one in main]
        cells = (
            (say(w.ORDER), _ORDER), (say(w.ITEM if _has_veto(self._template) else w.PLAIN_ITEM), _TEXT),
            (say(w.WEIGHT), _WEIGHT), *words_, (self._template.unseen, _UNSEEN), (say(w.POINTS), _POINTS),
        )  # fmt: skip
        return Row(tuple(_middle(text, width, self._bold) for text, width in cells))

    def _row(self, number: int, item: Item) -> Row:
        chosen, earned = self._chosen(item), self._earned(item)
        text = f"{item.text} {parts.VETO}" if item.veto else item.text
        unseen = parts.TICK if chosen == UNSEEN else ""
        return Row((
            _middle(str(number), _ORDER, self._cell), value(Span(text, self._cell), _TEXT),
            _middle(str(item.weight), _WEIGHT, self._cell), *self._ticks(item, chosen),
            _middle(unseen, _UNSEEN, self._bold), _middle(earned, _POINTS, self._bold),
        ), min_height=self._high * MM)  # fmt: skip

    def _ticks(self, item: Item, chosen: str) -> Iterator[Cell]:
        """Yield a box for each answer; answers of another scale than most items have say their words."""
        choices = tuple(self._template.choices(item).values())
        is_main = choices == self._main()
        for one in choices:
            tick = parts.TICK if one.code == chosen else ""
            empty = "" if self._view else _EMPTY
            told = tick if is_main else f"{tick or empty}{one.word}"
            style = self._bold if tick else self._cell
            yield _middle(told, _CHOICES / len(choices), style)

    def _main(self) -> tuple[Choice, ...]:
        """Return the answers that most items have."""
        scales = [one.scale for one in self._template.items()]
        most = max(self._template.scales, key=lambda one: scales.count(one.code))
        return most.choices

    def _chosen(self, item: Item) -> str:
        answer = self._view.answers.get(item.code) if self._view else None
        return answer.choice if answer else _NO_CHOICE

    def _earned(self, item: Item) -> str:
        if self._view is None:
            return ""
        found = next(one for one in self._view.reckoning.counted if one.item == item.code)
        return _points(found.earned)

    # What it comes to.

    def _total(self) -> list[Strip]:
        view = self._view
        told = view.reckoning.arithmetic if view else None
        score = "" if told is None or told.score is None else str(told.score)
        sum_ = f"{told.told()}    " if told else ""
        row = Row((
            Cell((Span(sum_, self._cell), Span(say(w.TOTAL), self._bold)), 1 - _LAST, Align.RIGHT),
            _middle(score, _LAST, _TOTAL),
        ))  # fmt: skip
        return table(self._column, [row], look=_SLIM)

    def _judged(self) -> list[Strip]:
        """Return comments and notes, the grade, and the deputy's own hand."""
        comments = Cell(tuple(self._comments()), 0.54, top=True)
        grade = Cell((Span(say(w.GRADE), self._cell), *self._grade()), 0.16, Align.CENTRE, top=True)
        signed = Cell((Span(say(w.DEPUTY_SIGNS), self._cell),), 0.3, top=True)
        row = Row((comments, grade, signed), min_height=_SIGNED + 10 * MM)
        strips = table(self._column, [row], look=_TALL)
        return [self._signed(strips[0], SignerRole.DEPUTY, 0.7, 0.3), *strips[1:]]

    def _grade(self) -> Iterator[Span]:
        if self._view is None:
            return
        found = self._view.reckoning
        yield Span(f"\n{found.grade.word if found.grade else '—'}", _BIG)
        if found.grade and found.basis is not GradeBasis.BAND:
            yield Span(f"\n{words.of(found.basis)}", parts.TINY)

    def _comments(self) -> Iterator[Span]:
        yield Span(say(w.COMMENT), self._bold)
        view = self._view
        if view is None:
            return
        lines = [view.comment] if view.comment else []
        lines += list(_notes(view))
        if view.opinion:
            lines.append(say(w.FIRM_SAYS, text=view.opinion))
        if view.reason:
            lines.append(say(w.VERSION_OF, number=view.line.version, reason=view.reason))
        lines += [say(w.REPLACED, number=one.version) for one in self._replacing()]
        yield from (Span(f"\n{one}", parts.SMALL) for one in lines)

    def _signing(self) -> list[Strip]:
        refusal = self._view.refusal if self._view else ""
        told = say(w.REFUSED, reason=refusal) if refusal else ""
        officer = (Span(say(w.OFFICER_SIGNS), self._cell), Span(f"\n{told}", parts.SMALL))
        firm = (Span(say(w.FIRM_SIGNS), self._cell),)
        row = Row((Cell(officer, 0.5, top=True), Cell(firm, 0.5, top=True)), min_height=_SIGNED)
        strips = table(self._column, [row], look=_TALL)
        inked = self._signed(strips[0], SignerRole.OFFICER, 0, 0.5)
        return [self._signed(inked, SignerRole.FIRM, 0.5, 0.5), *strips[1:]]

    def _signed(self, strip: Strip, role: SignerRole, x: float, width: float) -> Strip:
        """Return a row with the last signature of a role in its cell."""
        found = [one for one in self._view.signatures if one.role is role] if self._view else []
        below = self._size * 1.4
        return signed_over(self._column, strip, found[-1], (x, width, below)) if found else strip

    # How a page that is signed with a pen finds its way back.

    def _is_open(self) -> bool:
        return self._view is None or self._view.line.state not in _DONE

    def _replacing(self) -> Iterator[SheetLine]:
        """Yield the version that counts instead of this one; until it is locked there is none."""
        for one in self._facts.paper.day.sheets:
            if one.serial == self._facts.line.serial and one.version > self._facts.line.version:
                yield from [one] if one.state in _DONE else ()

    def _heading(self) -> list[Strip]:
        """Return the heading, at its right the code that ties a photo of the page to its sheet."""
        station = self._facts.paper.printing.station
        told = parts.heading(self._column, station, self._template.name)
        if not self._is_open():
            return told
        text = say(
            w.QR, number=self._number(), firm=self._firm_name(), code=code_line(self._facts.line.id)
        )
        code = blocks.qr_block(text, CodeSize(_QR / len(qr_modules(text))))
        return [blocks.beside((0, told), (self._column.width - _QR, [code])), blocks.gap(2 * MM)]

    def _end(self) -> list[Strip]:
        """Return what to do with the page, and on a blank one what the deputies were told."""
        if not self._is_open():
            return []
        told = say(w.SIGN_IT if self._view else w.HOW_TO)
        lines = [blocks.gap(1 * MM), *blocks.text(self._column, told, parts.TINY)]
        if self._view or not self._has_crib:
            return lines
        return [*lines, *parts.crib(self._column, self._template.briefing)]

    def _firm_name(self) -> str:
        firms = {one.id: one.name for one in self._facts.paper.day.firms}
        return firms.get(self._facts.line.firm, "")


def _notes(view: SheetView) -> Iterator[str]:
    for number, item in enumerate(view.form.template.items(), 1):
        answer = view.answers.get(item.code)
        if answer is None or not (answer.note or answer.photos):
            continue
        photos = say(w.PHOTOS, count=answer.photos) if answer.photos else ""
        yield say(w.NOTE_OF, number=number, note=f"{answer.note}{photos}")


def _has_veto(template: Template) -> bool:
    return any(one.veto for one in template.items())


def _middle(text: str, width: float, style: Style) -> Cell:
    return Cell((Span(text, style),), width, Align.CENTRE)


def _wrapped(section: Section) -> str:
    """Return the title of a section two characters to a line, as it stands beside its items."""
    title = section.title
    is_wide = not title.isascii()
    return "\n".join(title[at : at + 2] for at in range(0, len(title), 2)) if is_wide else title


def _points(earned: Decimal | None) -> str:
    """Return what an item brought, as exactly as it counts; a dash where it counts for nothing."""
    return "—" if earned is None else plain(earned)
