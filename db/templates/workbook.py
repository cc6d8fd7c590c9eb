"""Forms as a workbook after the manner of XLSForm: sheets ``survey``, ``choices`` and ``settings``.

What goes beyond XLSForm stands in columns of our own (``weight``, ``veto``, ``points`` …). The bands of the grades are
the list ``grades`` among the choices, and what is told before an inspection are the notes of the survey.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from pathlib import Path

from db.kernel.errors import InvalidInput
from db.kernel.problems import Problem, ProblemCode
from db.sheets.reading import read_table
from db.sheets.table import Sheet, SheetColumn
from db.sheets.writing import write_pages
from db.templates.contracts import Choice, Demand, Grade, Item, Scale, Section, Template
from db.templates.rules import check_template, content_of, read_template

SURVEY = ("type", "name", "label", "weight", "veto")
CHOICES = (
    "list_name", "name", "label", "points", "good", "vetoes", "note", "photo", "finding", "caps",
)  # fmt: skip
SETTINGS = ("form_id", "form_title", "version", "veto_grade", "unseen", "outlier")
GRADES = "grades"
_PAGES: Mapping[str, Sequence[str]] = {
    "survey": SURVEY, "choices": CHOICES, "settings": SETTINGS,
}  # fmt: skip
_NEEDED: Mapping[str, Sequence[str]] = {
    "survey": SURVEY[:4], "choices": CHOICES[:4], "settings": SETTINGS[:5],
}  # fmt: skip
_YES, _NO = frozenset({"yes", "true", "1", "是"}), frozenset({"", "no", "false", "0", "否"})
_ASKED = "select_one "


class WorkbookProblem(ProblemCode):
    """What can be wrong with a row of such a workbook."""

    COLUMN_MISSING = "workbook_column_missing"
    TYPE_UNKNOWN = "workbook_type_unknown"
    GROUP_OPEN = "workbook_group_open"
    GROUP_STRAY = "workbook_group_stray"
    OUTSIDE = "workbook_outside"
    NOT_A_NUMBER = "workbook_not_a_number"
    NOT_YES_OR_NO = "workbook_not_yes_or_no"
    SETTINGS_MISSING = "workbook_settings_missing"


@dataclass(frozen=True, slots=True)
class _Row:
    """One row of a sheet, by its headings."""

    sheet: str
    place: int
    cells: Mapping[str, str]

    def text(self, name: str) -> str:
        return self.cells.get(name, "").strip()

    def problem(self, code: ProblemCode, **params: object) -> Problem:
        where = {"row": self.place, "sheet": self.sheet}
        return Problem(f"{self.sheet}:{self.place}", code, {**where, **params})


@dataclass(slots=True)
class _Reading:
    """What was read so far, what is wrong with it, and in which row each part of the form stands."""

    problems: list[Problem] = field(default_factory=list)
    rows: dict[str, _Row] = field(default_factory=dict)

    def number(self, row: _Row, name: str, usual: str = "") -> Decimal:
        """Return a number, 0 for what is none; a problem is noted then."""
        text = row.text(name) or usual
        try:
            number = Decimal(text)
        except InvalidOperation:
            number = Decimal("NaN")
        if number.is_finite() and len(text) <= 12:
            return number
        self.problems.append(row.problem(WorkbookProblem.NOT_A_NUMBER, name=name))
        return Decimal(0)

    def whole(self, row: _Row, name: str) -> int:
        """Return a whole number."""
        number = self.number(row, name)
        if number != number.to_integral_value():
            self.problems.append(row.problem(WorkbookProblem.NOT_A_NUMBER, name=name))
        return int(number)

    def flag(self, row: _Row, name: str) -> bool:
        """Return yes or no, the latter for an empty cell."""
        text = row.text(name).casefold()
        if text not in _YES | _NO:
            self.problems.append(row.problem(WorkbookProblem.NOT_YES_OR_NO, name=name))
        return text in _YES


def read_workbook(path: Path) -> Template:
    """Return the form of a workbook.

    Raises InvalidInput with everything that is wrong, each with its sheet and row; CannotOpen for a file that cannot
    be read.
    """
    pages = {name: _page(path, name) for name in _PAGES}
    reading = _Reading()
    settings = next(iter(pages["settings"]), None)
    if settings is None:
        raise InvalidInput([Problem("settings", WorkbookProblem.SETTINGS_MISSING)])
    scales, grades = _choices(reading, pages["choices"])
    sections, briefing = _survey(reading, pages["survey"])
    template = Template(
        settings.text("form_id"), reading.whole(settings, "version"), settings.text("form_title"),
        scales, sections, grades, settings.text("veto_grade"), settings.text("unseen"),
        reading.number(settings, "outlier", "10"), briefing,
    )  # fmt: skip
    found = reading.problems or [
        _placed(reading, settings, one) for one in check_template(template)
    ]
    if found:
        raise InvalidInput(found)
    # What was read once more from its bytes is what everybody will read.
    return read_template(content_of(template))


def write_template(path: Path, template: Template) -> None:
    """Write a form as a workbook that ``read_workbook`` reads back to the same bytes; raises CannotWrite."""
    rows: dict[str, list[tuple[str, ...]]] = {
        "survey": list(_survey_rows(template)), "choices": list(_choice_rows(template)),
        "settings": [(
            template.code, template.name, str(template.version), template.veto_grade,
            template.unseen, str(template.outlier),
        )],
    }  # fmt: skip
    write_pages(path, [(_sheet(name), rows[name]) for name in _PAGES])


def _page(path: Path, name: str) -> tuple[_Row, ...]:
    table = read_table(path, sheet=name)
    headings = [one.casefold() for one in table.headings]
    missing = [one for one in _NEEDED[name] if one not in headings]
    if missing:
        raise InvalidInput(
            [
                Problem(name, WorkbookProblem.COLUMN_MISSING, {"sheet": name, "name": one})
                for one in missing
            ]
        )
    return tuple(
        _Row(name, table.place_of(at), dict(zip(headings, cells, strict=False)))
        for at, cells in enumerate(table.rows)
    )


def _choices(
    reading: _Reading, rows: Iterable[_Row]
) -> tuple[tuple[Scale, ...], tuple[Grade, ...]]:
    lists: dict[str, list[_Row]] = {}
    for row in rows:
        lists.setdefault(row.text("list_name"), []).append(row)
    grades = [_grade(reading, row) for row in lists.pop(GRADES, [])]
    for at, some in enumerate(lists.values(), 1):
        reading.rows[f"scales.{at}"] = some[0]
        reading.rows |= {f"scales.{at}.choices.{no}": row for no, row in enumerate(some, 1)}
    scales = (
        Scale(code, tuple(_choice(reading, row) for row in some)) for code, some in lists.items()
    )
    reading.rows |= {f"grades.{at}": row for at, row in enumerate(_named(rows, GRADES), 1)}
    return tuple(scales), tuple(grades)


def _named(rows: Iterable[_Row], name: str) -> list[_Row]:
    return [row for row in rows if row.text("list_name") == name]


def _grade(reading: _Reading, row: _Row) -> Grade:
    least, good = reading.number(row, "points"), reading.flag(row, "good")
    return Grade(row.text("name"), row.text("label"), least, good)


def _choice(reading: _Reading, row: _Row) -> Choice:
    return Choice(
        row.text("name"), row.text("label"), reading.number(row, "points"),
        reading.flag(row, "good"), reading.flag(row, "vetoes"),
        tuple(one for one in Demand if reading.flag(row, one.value)), row.text("caps"),
    )  # fmt: skip


def _survey(reading: _Reading, rows: Iterable[_Row]) -> tuple[tuple[Section, ...], tuple[str, ...]]:
    """Return the sections and the briefing; a note stands anywhere, an item in a group alone."""
    sections: list[tuple[_Row, list[Item]]] = []
    briefing: list[str] = []
    is_open = False
    for row in rows:
        kind = " ".join(row.text("type").casefold().replace("_group", " group").split())
        if kind == "note":
            briefing.append(row.text("label"))
            reading.rows[f"briefing.{len(briefing)}"] = row
        elif kind == "begin group":
            _note_open(reading, row, is_open=is_open)
            sections.append((row, []))
            reading.rows[f"sections.{len(sections)}"], is_open = row, True
        elif kind == "end group":
            if not is_open:
                reading.problems.append(row.problem(WorkbookProblem.GROUP_STRAY))
            is_open = False
        elif kind.startswith(_ASKED):
            _add(reading, row, sections if is_open else [])
        else:
            reading.problems.append(row.problem(WorkbookProblem.TYPE_UNKNOWN, name=row.text("type")))  # fmt: skip
    if is_open:
        reading.problems.append(sections[-1][0].problem(WorkbookProblem.GROUP_OPEN))
    made = (Section(row.text("name"), row.text("label"), tuple(some)) for row, some in sections)
    return tuple(made), tuple(briefing)


def _note_open(reading: _Reading, row: _Row, *, is_open: bool) -> None:
    if is_open:
        reading.problems.append(row.problem(WorkbookProblem.GROUP_OPEN))


def _add(reading: _Reading, row: _Row, sections: Sequence[tuple[_Row, list[Item]]]) -> None:
    if not sections:
        reading.problems.append(row.problem(WorkbookProblem.OUTSIDE))
        return
    scale = row.text("type").split(maxsplit=1)[1]
    weight, veto = reading.whole(row, "weight"), reading.flag(row, "veto")
    items = sections[-1][1]
    items.append(Item(row.text("name"), row.text("label"), weight, scale, veto))
    reading.rows[f"sections.{len(sections)}.items.{len(items)}"] = row


def _placed(reading: _Reading, settings: _Row, found: Problem) -> Problem:
    """Return a problem of the form with the row that it comes from: the longest part of its place that has one."""
    parts = found.field.split(".")
    for end in range(len(parts), 0, -1):
        if row := reading.rows.get(".".join(parts[:end])):
            break
    else:
        row = settings
    place = f"{row.sheet} {row.place}"
    return Problem(f"{row.sheet}:{row.place}", found.code, {**found.params, "place": place})


def _sheet(name: str) -> Sheet:
    widths = {"label": 48, "form_title": 32}
    return Sheet(name, tuple(SheetColumn(one, widths.get(one, 14)) for one in _PAGES[name]))


def _yes(flag: bool) -> str:
    return "yes" if flag else ""


def _survey_rows(template: Template) -> Iterator[tuple[str, ...]]:
    for line in template.briefing:
        yield "note", "", line, "", ""
    for section in template.sections:
        yield "begin_group", section.code, section.title, "", ""
        for one in section.items:
            yield f"select_one {one.scale}", one.code, one.text, str(one.weight), _yes(one.veto)
        yield "end_group", "", "", "", ""


def _choice_rows(template: Template) -> Iterator[tuple[str, ...]]:
    for scale in template.scales:
        for one in scale.choices:
            asked = (_yes(demand in one.demands) for demand in Demand)
            yield (
                scale.code, one.code, one.word, str(one.points), _yes(one.good), _yes(one.vetoes),
                *asked, one.caps,
            )  # fmt: skip
    for grade in template.grades:
        least = str(grade.least)
        yield GRADES, grade.code, grade.word, least, _yes(grade.good), "", "", "", "", ""
