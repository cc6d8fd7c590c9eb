"""Checks a mapping file: what is wrong in it is told at once and whole, each fault with its place."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from db.kernel.errors import InvalidInput
from db.kernel.problems import Problem, ProblemCode
from db.reception.mapping import (
    CODED,
    DAYS,
    FIELDS,
    KEY,
    LISTED,
    NUMBER_ELSEWHERE,
    DayPattern,
    FieldMapping,
    MappedColumn,
)
from db.sheets.layout import SEPARATORS, Encoding, Layout, TextForm
from db.sheets.limits import MOST_COLUMNS
from db.sheets.table import FORMULA_STARTS
from db.stations.categories import Categories

VERSION = 1
MOST_BYTES = 2**20
_MARK = "mapping_file"
_KEYS = (_MARK, "platform", "note", "form", "encoding", "separator", "dates", "columns")
_OF_COLUMN = (
    "name", "field", "constant", "note", "values", "otherwise", "reads", "unknown", "dates", "prefix",
    "optional",
)  # fmt: skip
_NAME_LIMIT, _PREFIX_LIMIT = 60, 20
_TIMES = ("HH", "mm", "ss")


class MappingProblem(ProblemCode):
    """What can be wrong in a mapping file, or with using it."""

    NO_JSON = "mapping_no_json"
    TOO_LARGE = "mapping_too_large"
    NO_MAPPING = "no_mapping"
    NEWER = "mapping_newer"
    KEY_UNKNOWN = "key_unknown"
    KEY_TWICE = "key_twice"
    KEY_MISSING = "key_missing"
    NO_TEXT = "no_text"
    NO_LIST = "no_list"
    NO_OBJECT = "no_object"
    NO_YES_OR_NO = "no_yes_or_no"
    CHOICE_UNKNOWN = "choice_unknown"
    CSV_ONLY = "csv_only"
    JSON_IS_UTF_8 = "json_is_utf_8"
    COLUMNS_TOO_MANY = "columns_too_many"
    NAME_UNFIT = "name_unfit"
    NAME_TWICE = "name_twice"
    FIELD_OR_CONSTANT = "field_or_constant"
    FIELD_UNKNOWN = "field_unknown"
    FIELD_TWICE = "field_twice"
    NO_CODES = "no_codes"
    CODE_UNKNOWN = "code_unknown"
    CODES_MISSING = "codes_missing"
    WORD_TWICE = "word_twice"
    NO_DAY = "no_day"
    PATTERN_WRONG = "pattern_wrong"
    PREFIX_UNFIT = "prefix_unfit"
    NOT_FOR_IMPORT = "not_for_import"


def read_mapping(written: bytes, categories: Categories) -> FieldMapping:
    """Return what a mapping file says; raises InvalidInput with every fault, by its place.

    Places are named as in ``columns[3].values``, columns counted from 1.
    """
    checking = _Checking(_codes(categories), frozenset(one.code for one in categories.all))
    found = checking.whole(_decoded(written))
    if checking.problems:
        raise InvalidInput(checking.problems)
    return found


def check_import(mapping: FieldMapping) -> None:
    """Raise InvalidInput for a mapping whose rows could not be told again, or say too little of a matter."""
    fields = mapping.fields()
    wanted = [
        (NUMBER_ELSEWHERE, fields & {KEY, NUMBER_ELSEWHERE}),
        ("received_at", fields & {"received_at"}),
        ("title", fields & {"title", "statement"}),
    ]
    missing = [name for name, found in wanted if not found]
    if missing:
        told = {"fields": ", ".join(missing)}
        raise InvalidInput([Problem("columns", MappingProblem.NOT_FOR_IMPORT, told)])


class _Twice(Exception):
    """An object says one thing twice."""


def _decoded(written: bytes) -> Mapping[str, Any]:
    """Return the object in the file, or refuse it by the line that is none of JSON."""
    if len(written) > MOST_BYTES:
        raise _fault("", MappingProblem.TOO_LARGE, most=MOST_BYTES // 2**20)
    try:
        found = json.loads(written.decode("utf-8-sig"), object_pairs_hook=_once)
    except _Twice as error:
        raise _fault(str(error), MappingProblem.KEY_TWICE, key=str(error)) from None
    except json.JSONDecodeError as error:
        raise _fault("", MappingProblem.NO_JSON, line=error.lineno, column=error.colno) from None
    except UnicodeDecodeError as error:
        line = written.count(b"\n", 0, error.start) + 1
        raise _fault("", MappingProblem.NO_JSON, line=line, column=1) from None
    except (RecursionError, ValueError):
        raise _fault("", MappingProblem.NO_JSON, line=1, column=1) from None
    if not isinstance(found, dict) or not _is_whole(found.get(_MARK)):
        raise _fault(_MARK, MappingProblem.NO_MAPPING)
    if found[_MARK] > VERSION:
        raise _fault(_MARK, MappingProblem.NEWER, version=found[_MARK], known=VERSION)
    return found


def _is_whole(version: object) -> bool:
    return isinstance(version, int) and not isinstance(version, bool) and version >= 1


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        names = [name for name, _ in pairs]
        raise _Twice(next(one for one in names if names.count(one) > 1))
    return made


def _fault(place: str, code: MappingProblem, **params: object) -> InvalidInput:
    return InvalidInput([Problem(place, code, params)])


def _codes(categories: Categories) -> Mapping[str, Collection[str]]:
    """Return the codes of every field that has a list of them."""
    whole = {name: [member.value for member in kind] for name, kind in CODED.items()}
    below = (child.code for one in categories.all for child in one.children)
    return {**whole, "category": [*(one.code for one in categories.all), *below]}


@dataclass(slots=True)
class _Checking:
    """Reads one file and keeps every fault on the way."""

    codes: Mapping[str, Collection[str]]
    main_categories: frozenset[str]
    problems: list[Problem] = field(default_factory=list)

    def whole(self, given: Mapping[str, Any]) -> FieldMapping:
        """Return the mapping; only to be used where no problem was found."""
        self._known("", given, _KEYS)
        platform = self._text("platform", given, limit=_NAME_LIMIT, is_needed=True)
        layout = self._layout(given)
        days = self._pattern("dates", given, "YYYY-MM-DD")
        columns = tuple(self._columns(given, days))
        self._check_apart(columns)
        return FieldMapping(platform, layout, columns)

    def _layout(self, given: Mapping[str, Any]) -> Layout:
        form = TextForm(self._choice("form", given, [*TextForm], TextForm.CSV))
        is_csv = form is TextForm.CSV
        usual = Encoding.UTF_8_BOM if is_csv else Encoding.UTF_8
        encoding = Encoding(self._choice("encoding", given, [*Encoding], usual))
        separator = self._choice("separator", given, SEPARATORS, ",")
        if not is_csv and "separator" in given:
            self._add("separator", MappingProblem.CSV_ONLY)
        if not is_csv and encoding is Encoding.GB18030:
            self._add("encoding", MappingProblem.JSON_IS_UTF_8)
        return Layout(form, encoding, separator)

    def _columns(self, given: Mapping[str, Any], days: DayPattern) -> Iterator[MappedColumn]:
        listed = given.get("columns")
        if not isinstance(listed, list) or not listed:
            self._add("columns", MappingProblem.NO_LIST)
            return
        if len(listed) > MOST_COLUMNS:
            self._add("columns", MappingProblem.COLUMNS_TOO_MANY, most=MOST_COLUMNS)
            return
        for number, one in enumerate(listed, 1):
            place = f"columns[{number}]"
            if isinstance(one, dict):
                yield self._column(place, one, days)
            else:
                self._add(place, MappingProblem.NO_OBJECT)

    def _column(self, place: str, given: Mapping[str, Any], days: DayPattern) -> MappedColumn:
        self._known(f"{place}.", given, _OF_COLUMN)
        name = self._text(f"{place}.name", given, limit=_NAME_LIMIT, is_needed=True)
        if name.startswith(FORMULA_STARTS) or not name.isprintable() or name != name.strip():
            self._add(f"{place}.name", MappingProblem.NAME_UNFIT)
        if ("field" in given) == ("constant" in given):
            self._add(place, MappingProblem.FIELD_OR_CONSTANT)
        if "field" not in given:
            return MappedColumn(name, constant=self._text(f"{place}.constant", given))
        ours = self._text(f"{place}.field", given)
        if ours not in FIELDS:
            self._add(f"{place}.field", MappingProblem.FIELD_UNKNOWN, value=ours[:30])
            return MappedColumn(name)
        return self._of_field(place, given, MappedColumn(name, ours, days=days))

    def _of_field(self, place: str, given: Mapping[str, Any], plain: MappedColumn) -> MappedColumn:
        told, meant = self._words(place, given, plain.field)
        if "dates" in given and plain.field not in DAYS:
            self._add(f"{place}.dates", MappingProblem.NO_DAY)
        return MappedColumn(
            plain.name, plain.field, told=told, meant=meant,
            otherwise=self._maybe(f"{place}.otherwise", given),
            unknown=self._code(f"{place}.unknown", plain.field, self._maybe(f"{place}.unknown", given)),
            days=self._pattern(f"{place}.dates", given, plain.days.text),
            prefix=self._prefix(place, given, plain.field),
            is_optional=self._yes(f"{place}.optional", given),
        )  # fmt: skip

    def _words(
        self, place: str, given: Mapping[str, Any], ours: str
    ) -> tuple[Mapping[str, str], Mapping[str, str]]:
        """Return our code → their word, and their word → our code; without a list codes stand for themselves."""
        lists = [one for one in ("values", "otherwise", "reads", "unknown") if one in given]
        if ours not in self.codes and ours not in LISTED:
            for one in lists:
                self._add(f"{place}.{one}", MappingProblem.NO_CODES, field=ours)
            return {}, {}
        if not lists and ours in self.codes:
            same = {code: code for code in self.codes[ours]}
            return same, same
        told = self._pairs(f"{place}.values", given)
        reads = self._pairs(f"{place}.reads", given)
        for code in told:
            self._code(f"{place}.values", ours, code)
        for code in reads.values():
            self._code(f"{place}.reads", ours, code)
        self._check_complete(place, given, ours, told)
        return told, {**self._turned(place, told, reads), **reads}

    def _check_complete(
        self, place: str, given: Mapping[str, Any], ours: str, told: Mapping[str, str]
    ) -> None:
        """A code without a word would leave as itself, and the platform would not know it."""
        if ours in LISTED or "otherwise" in given:
            return
        wanted = self.main_categories if ours == "category" else self.codes[ours]
        if missing := sorted(set(wanted) - set(told)):
            self._add(f"{place}.values", MappingProblem.CODES_MISSING, codes=", ".join(missing))

    def _turned(
        self, place: str, told: Mapping[str, str], reads: Mapping[str, str]
    ) -> Mapping[str, str]:
        """Return their word → our code; a word for two codes has to be settled under ``reads``."""
        turned: dict[str, str] = {}
        for code, word in told.items():
            first = turned.setdefault(word, code)
            if first != code and word not in reads:
                both = {"word": word[:20], "codes": f"{first}, {code}"}
                self._add(f"{place}.values", MappingProblem.WORD_TWICE, **both)
        return turned

    def _code(self, place: str, ours: str, code: str | None) -> str | None:
        if code is not None and ours in self.codes and code not in self.codes[ours]:
            self._add(place, MappingProblem.CODE_UNKNOWN, code=code[:30])
        return code

    def _prefix(self, place: str, given: Mapping[str, Any], ours: str) -> str:
        prefix = self._text(f"{place}.prefix", given)
        if prefix and (ours != NUMBER_ELSEWHERE or len(prefix) > _PREFIX_LIMIT):
            self._add(f"{place}.prefix", MappingProblem.PREFIX_UNFIT, limit=_PREFIX_LIMIT)
        return prefix

    def _pattern(self, place: str, given: Mapping[str, Any], usual: str) -> DayPattern:
        pattern = DayPattern(self._text(place, given) or usual)
        parts, day = pattern.parts, {"YYYY", "MM", "DD"}
        times = [one for one in parts if one in _TIMES]
        is_sound = len(set(parts)) == len(parts) and day <= set(parts)
        if not is_sound or sorted(times) != sorted(_TIMES[: len(times)]):
            self._add(place, MappingProblem.PATTERN_WRONG, pattern=pattern.text[:40])
        return pattern

    def _check_apart(self, columns: Sequence[MappedColumn]) -> None:
        names: dict[str, int] = {}
        fields: dict[str, int] = {}
        for number, one in enumerate(columns, 1):
            if names.setdefault(one.name, number) != number:
                first = {"name": one.name, "first": names[one.name]}
                self._add(f"columns[{number}].name", MappingProblem.NAME_TWICE, **first)
            if one.field and fields.setdefault(one.field, number) != number:
                first = {"field": one.field, "first": fields[one.field]}
                self._add(f"columns[{number}].field", MappingProblem.FIELD_TWICE, **first)

    def _known(self, place: str, given: Mapping[str, Any], keys: Sequence[str]) -> None:
        for one in given:
            if one not in keys:
                told = {"key": one[:30], "keys": ", ".join(keys)}
                self._add(f"{place}{one[:30]}", MappingProblem.KEY_UNKNOWN, **told)

    def _choice(
        self, place: str, given: Mapping[str, Any], choices: Sequence[str], usual: str
    ) -> str:
        chosen = self._text(place, given) or usual
        if chosen in choices:
            return chosen
        told = ", ".join(repr(str(one))[1:-1] for one in choices)
        self._add(place, MappingProblem.CHOICE_UNKNOWN, value=chosen[:30], choices=told)
        return usual

    def _text(
        self, place: str, given: Mapping[str, Any], *, limit: int = 1000, is_needed: bool = False
    ) -> str:
        key = place.rpartition(".")[2]
        if is_needed and not given.get(key):
            self._add(place, MappingProblem.KEY_MISSING, key=key)
        found = given.get(key, "")
        if isinstance(found, str) and len(found) <= limit:
            return found
        self._add(place, MappingProblem.NO_TEXT, limit=limit)
        return ""

    def _maybe(self, place: str, given: Mapping[str, Any]) -> str | None:
        return self._text(place, given) if place.rpartition(".")[2] in given else None

    def _yes(self, place: str, given: Mapping[str, Any]) -> bool:
        found = given.get(place.rpartition(".")[2], False)
        if not isinstance(found, bool):
            self._add(place, MappingProblem.NO_YES_OR_NO)
        return found is True

    def _pairs(self, place: str, given: Mapping[str, Any]) -> Mapping[str, str]:
        found = given.get(place.rpartition(".")[2], {})
        if not isinstance(found, dict) or not all(isinstance(one, str) for one in found.values()):
            self._add(place, MappingProblem.NO_OBJECT)
            return {}
        return found

    def _add(self, place: str, problem: MappingProblem, /, **params: object) -> None:
        self.problems.append(Problem(place, problem, params))
