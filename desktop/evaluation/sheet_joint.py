"""合并评价表: all deputies' sheets of one department at one firm beside each other, the mean as it is reckoned."""

from __future__ import annotations

from collections.abc import Iterator

from db.evaluation.contracts import JointView, SheetLine
from db.evaluation.paper_contracts import DayPaper
from db.evaluation.scoring import GradeBasis
from desktop.evaluation import sheet_parts as parts
from desktop.evaluation import sheet_words as w
from desktop.evaluation.joint_rows import AgreedRow, VoiceRow, agreed_rows, signed, voice_rows
from desktop.evaluation.visit_rows import names_of
from desktop.printing.layout import blocks
from desktop.printing.layout.blocks import Align, Column
from desktop.printing.layout.flow import Flow, standing
from desktop.printing.layout.fonts import FontChain
from desktop.printing.layout.marks import MM, Page, Strip
from desktop.printing.layout.table import Cell, Row, label, table, value
from desktop.printing.layout.text import Span, Style
from desktop.wording import formats, words
from desktop.wording.marks import say

_FACT, _ORDER = 0.137, 0.06
_VOICES = (
    (w.DEPUTY, 0.17),
    (w.NUMBERED, 0.11),
    (w.ARITHMETIC, 0.28),
    (w.SCORE, 0.09),
    (w.GRADE, 0.09),
    (w.FROM_MIDDLE, 0.13),
    (w.REMARK, 0.13),
)
_A_PAGE = 8
"""So many deputies stand beside each other in one table of items; more make another one below it."""
_ROOM = 0.56
"""Part of the width that their answers take together."""


class JointSheet:
    """Composes the joint sheet; each figure leads to the sheets by the names of their deputies."""

    def __init__(self, paper: DayPaper, joint: JointView, told: str, fonts: FontChain) -> None:
        self._paper, self._joint = paper, joint
        self._template = paper.day.form.template
        self._voices = voice_rows(paper.day, joint)
        self._column = Column(parts.A4.column, fonts)
        right = parts.printed(paper.printing, told)
        foot = parts.footed(self._column, parts.thresholds(self._template), right)
        self._frame, self._foot = standing(parts.A4, parts.FOOT, foot)

    def pages(self) -> tuple[Page, ...]:
        """Return its pages, usually one."""
        flow = Flow(self._frame)
        station = self._paper.printing.station
        flow.pour(parts.heading(self._column, station, say(w.JOINT_TITLE)))
        flow.pour(self._known())
        flow.pour([blocks.gap(3 * MM), *self._table_of_voices(), *self._result()])
        rows = tuple(agreed_rows(self._template, self._joint))
        for first in range(0, len(self._voices), _A_PAGE):
            flow.pour([blocks.gap(3 * MM), *self._items(rows, first)])
        return flow.pages(self._foot)

    def _known(self) -> list[Strip]:
        day, joint = self._paper.day, self._joint
        firm = next((one for one in day.firms if one.id == joint.firm), None)
        unit = names_of(day).get(joint.department, "")
        number = parts.number_of(self._paper.printing, day.line)
        rows = (
            (w.FIRM, firm.name if firm else "", w.NUMBERED, number),
            (w.DEPARTMENT, unit, w.TIME, formats.full_day(day.line.day)),
        )
        half = 0.5 - _FACT
        return table(self._column, [
            Row((
                label(say(one), _FACT, parts.BOLD), value(Span(told, parts.CELL), half),
                label(say(other), _FACT, parts.BOLD), value(Span(also, parts.CELL), half),
            ))
            for one, told, other, also in rows
        ], look=parts.LOOK)  # fmt: skip

    def _table_of_voices(self) -> list[Strip]:
        heading = Row(tuple(label(say(mark), width, parts.BOLD) for mark, width in _VOICES))
        return table(self._column, map(self._voice, self._voices), heading=heading, look=parts.LOOK)

    def _voice(self, voice: VoiceRow) -> Row:
        view = self._paper.sheets.get(voice.id)
        told = view.reckoning.arithmetic.told() if view else ""
        cells = (
            voice.deputy, _number(voice.line), told, "—" if voice.line.score is None else str(voice.line.score),
            voice.line.grade, signed(voice.apart), say(w.APART) if voice.is_outlier else "",
        )  # fmt: skip
        return _row(cells, [width for _, width in _VOICES])

    def _result(self) -> list[Strip]:
        joint = self._joint.joint
        if joint.mean is None:
            return blocks.text(self._column, say(w.NO_SCORE), parts.CELL)
        grade = joint.grade.word if joint.grade else "—"
        basis = "" if joint.basis is GradeBasis.BAND else f"（{words.of(joint.basis)}）"
        scores = [str(one.score) for one in self._joint.sheets if one.score is not None]
        lines = [say(
            w.JOINT_MEAN, sum="+".join(scores), count=joint.scored, mean=joint.mean, spread=joint.spread,
            middle=joint.middle, grade=f"{grade}{basis}",
        )]  # fmt: skip
        if joint.count > joint.scored:
            lines.append(say(w.NOT_COUNTED, count=joint.count - joint.scored))
        style = Style(11, bold=True, leading=17)
        return [
            blocks.gap(2 * MM),
            *(strip for one in lines for strip in blocks.text(self._column, one, style)),
        ]

    def _items(self, rows: tuple[AgreedRow, ...], first: int) -> list[Strip]:
        voices = self._voices[first : first + _A_PAGE]
        width = _ROOM / max(len(voices), 4)
        widths = [_ORDER, 1 - _ORDER - width * len(voices), *(width for _ in voices)]
        names = (say(w.ORDER), say(w.PLAIN_ITEM), *(one.deputy for one in voices))
        heading = Row(tuple(
            label(name, part, parts.BOLD) for name, part in zip(names, widths, strict=True)
        ))  # fmt: skip
        made = (_item(one, first, len(voices), widths) for one in rows)
        return table(self._column, made, heading=heading, look=parts.LOOK)


def _item(row: AgreedRow, first: int, count: int, widths: list[float]) -> Row:
    def cells() -> Iterator[Cell]:
        yield Cell((Span(str(row.number), parts.CELL),), widths[0], Align.CENTRE)
        yield value(Span(row.text, parts.CELL), widths[1])
        for place in range(first, first + count):
            style = parts.BOLD if place in row.lows else parts.CELL
            yield Cell((Span(row.words[place], style),), widths[2], Align.CENTRE)

    return Row(tuple(cells()))


def _number(line: SheetLine) -> str:
    """Return the number of a sheet within its day, with its version where it was corrected."""
    sheet = f"{line.serial:02}"
    return sheet if line.version == 1 else say(w.VERSION_SHORT, sheet=sheet, version=line.version)


def _row(cells: tuple[str, ...], widths: list[float]) -> Row:
    return Row(tuple(
        Cell((Span(text, parts.CELL),), width, Align.CENTRE if at else Align.LEFT)
        for at, (text, width) in enumerate(zip(cells, widths, strict=True))
    ))  # fmt: skip
