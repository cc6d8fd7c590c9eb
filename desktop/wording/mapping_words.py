"""What is said of a mapping file that cannot be used: one sentence for each fault."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from db.reception.mapping_rules import MappingProblem
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark

_MAPPING_PROBLEM = {
    MappingProblem.NO_JSON: QT_TRANSLATE_NOOP(
        "MappingProblem",
        "The mapping file is no JSON in UTF-8: line {line}, character {column} does not belong there.",
    ),
    MappingProblem.TOO_LARGE: QT_TRANSLATE_NOOP(
        "MappingProblem", "The file has more than {most} MB; a mapping file has a few pages."
    ),
    MappingProblem.NO_MAPPING: QT_TRANSLATE_NOOP(
        "MappingProblem", "This is no mapping file: it begins with “mapping_file”: 1."
    ),
    MappingProblem.NEWER: QT_TRANSLATE_NOOP(
        "MappingProblem",
        "The mapping file is of version {version}; this program reads up to {known}.",
    ),
    MappingProblem.KEY_UNKNOWN: QT_TRANSLATE_NOOP(
        "MappingProblem", "“{key}” is nothing a mapping file says. There are: {keys}."
    ),
    MappingProblem.KEY_TWICE: QT_TRANSLATE_NOOP(
        "MappingProblem", "“{key}” stands twice in one pair of braces."
    ),
    MappingProblem.KEY_MISSING: QT_TRANSLATE_NOOP("MappingProblem", "“{key}” is still needed."),
    MappingProblem.NO_TEXT: QT_TRANSLATE_NOOP(
        "MappingProblem", "Here stands a text in quotation marks, of {limit} characters at most."
    ),
    MappingProblem.NO_LIST: QT_TRANSLATE_NOOP(
        "MappingProblem", "Here stands a list of columns in square brackets, and it is not empty."
    ),
    MappingProblem.NO_OBJECT: QT_TRANSLATE_NOOP(
        "MappingProblem", "Here stand pairs of texts in braces."
    ),
    MappingProblem.NO_YES_OR_NO: QT_TRANSLATE_NOOP(
        "MappingProblem", "Here stands true or false, without quotation marks."
    ),
    MappingProblem.CHOICE_UNKNOWN: QT_TRANSLATE_NOOP(
        "MappingProblem", "“{value}” is not known here. There are: {choices}."
    ),
    MappingProblem.CSV_ONLY: QT_TRANSLATE_NOOP(
        "MappingProblem", "Only a CSV has a separator; leave it out for JSON."
    ),
    MappingProblem.JSON_IS_UTF_8: QT_TRANSLATE_NOOP(
        "MappingProblem", "JSON is always written in UTF-8; write utf-8 or utf-8-bom."
    ),
    MappingProblem.COLUMNS_TOO_MANY: QT_TRANSLATE_NOOP(
        "MappingProblem", "A mapping file has {most} columns at most."
    ),
    MappingProblem.NAME_UNFIT: QT_TRANSLATE_NOOP(
        "MappingProblem",
        "The name of a column is one line without spaces at its ends, and does not begin as a formula"
        " does.",
    ),
    MappingProblem.NAME_TWICE: QT_TRANSLATE_NOOP(
        "MappingProblem", "Column {first} is called “{name}” already."
    ),
    MappingProblem.FIELD_OR_CONSTANT: QT_TRANSLATE_NOOP(
        "MappingProblem", "A column has either “field” or “constant”, one of the two."
    ),
    MappingProblem.FIELD_UNKNOWN: QT_TRANSLATE_NOOP(
        "MappingProblem", "There is no field “{value}”; docs/mapping-files.md lists all of them."
    ),
    MappingProblem.FIELD_TWICE: QT_TRANSLATE_NOOP(
        "MappingProblem", "Column {first} stands for “{field}” already."
    ),
    MappingProblem.NO_CODES: QT_TRANSLATE_NOOP(
        "MappingProblem", "“{field}” is free text and has no list of values to translate."
    ),
    MappingProblem.CODE_UNKNOWN: QT_TRANSLATE_NOOP(
        "MappingProblem",
        "“{code}” is no code of this field; docs/mapping-files.md lists all of them.",
    ),
    MappingProblem.CODES_MISSING: QT_TRANSLATE_NOOP(
        "MappingProblem", "These codes have no word yet: {codes}. Add them, or “otherwise”."
    ),
    MappingProblem.WORD_TWICE: QT_TRANSLATE_NOOP(
        "MappingProblem",
        "“{word}” stands for {codes}. Say under “reads” which of them it means when it comes in.",
    ),
    MappingProblem.NO_DAY: QT_TRANSLATE_NOOP(
        "MappingProblem", "This field is no date and has no pattern for one."
    ),
    MappingProblem.PATTERN_WRONG: QT_TRANSLATE_NOOP(
        "MappingProblem",
        "“{pattern}” is no pattern of a date: YYYY, MM and DD stand in it once each, and where a time"
        " is wanted HH, then mm, then ss.",
    ),
    MappingProblem.PREFIX_UNFIT: QT_TRANSLATE_NOOP(
        "MappingProblem",
        "A prefix belongs to external_number alone and has {limit} characters at most.",
    ),
    MappingProblem.NOT_FOR_IMPORT: QT_TRANSLATE_NOOP(
        "MappingProblem", "An import needs columns for these fields as well: {fields}."
    ),
}
TABLES: tuple[Mapping[Any, Mark], ...] = (_MAPPING_PROBLEM,)
