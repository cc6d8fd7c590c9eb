"""Words for fields whose names mean something else in one kind of record."""

from __future__ import annotations

from collections.abc import Mapping

from db.kernel.kinds import Kind
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark

OWN: Mapping[tuple[Kind, str], Mark] = {
    (Kind.STATION, "name"): QT_TRANSLATE_NOOP("RecordField", "Full name"),
    (Kind.ORGANIZATION, "name"): QT_TRANSLATE_NOOP("RecordField", "Name of the unit"),
    (Kind.MATTER, "received_at"): QT_TRANSLATE_NOOP("RecordField", "Day of reception"),
    (Kind.REPLY, "replied_at"): QT_TRANSLATE_NOOP("RecordField", "Day of the reply"),
    (Kind.ATTACHMENT, "title"): QT_TRANSLATE_NOOP("RecordField", "Title of the attachment"),
    (Kind.ATTACHMENT, "void_reason"): QT_TRANSLATE_NOOP("RecordField", "Why it was withdrawn"),
    (Kind.ASSIGNMENT, "role"): QT_TRANSLATE_NOOP("RecordField", "Part of the unit"),
    (Kind.RATING, "result"): QT_TRANSLATE_NOOP("RecordField", "Rating of the result"),
    (Kind.REPLY_TEMPLATE, "name"): QT_TRANSLATE_NOOP("RecordField", "Name of the template"),
    (Kind.DUTY_PATTERN, "form"): QT_TRANSLATE_NOOP("RecordField", "How days are named"),
    (Kind.DUTY_EXCEPTION, "form"): QT_TRANSLATE_NOOP("RecordField", "What is different"),
    (Kind.DUTY_TABLE, "content"): QT_TRANSLATE_NOOP("RecordField", "Who comes when"),
    (Kind.DUTY_TABLE, "number"): QT_TRANSLATE_NOOP("RecordField", "Number of the version"),
    (Kind.DUTY_ABSENCE, "withdrawn"): QT_TRANSLATE_NOOP("RecordField", "Withdrawn or not"),
    (Kind.DUTY_EXCEPTION, "withdrawn"): QT_TRANSLATE_NOOP("RecordField", "Withdrawn or not"),
    (Kind.DUTY_CELL, "place"): QT_TRANSLATE_NOOP("RecordField", "Place in the shift"),
    (Kind.APPOINTMENT, "name"): QT_TRANSLATE_NOOP("RecordField", "Requester"),
    (Kind.APPOINTMENT, "organiser"): QT_TRANSLATE_NOOP("RecordField", "Who arranges it"),
    (Kind.APPOINTMENT, "target"): QT_TRANSLATE_NOOP("RecordField", "Whom it is for"),
    (Kind.SUPPLY_SLOT, "unit"): QT_TRANSLATE_NOOP("RecordField", "Body that offers it"),
    (Kind.SUPPLY_SLOT, "day"): QT_TRANSLATE_NOOP("RecordField", "Day"),
    (Kind.SUPPLY_SLOT, "ends"): QT_TRANSLATE_NOOP("RecordField", "Ends"),
    (Kind.SUPPLY_SLOT, "categories"): QT_TRANSLATE_NOOP("RecordField", "Fields"),
    (Kind.FORM_TEMPLATE, "content"): QT_TRANSLATE_NOOP("RecordField", "Content of the form"),
    (Kind.EVALUATION_SHEET, "form"): QT_TRANSLATE_NOOP("RecordField", "Version of the form"),
    (Kind.EVALUATION_SESSION, "form"): QT_TRANSLATE_NOOP("RecordField", "Version of the form"),
    (Kind.EVALUATION_SHEET, "opinion"): QT_TRANSLATE_NOOP("RecordField", "Opinion of the firm"),
    (Kind.EVALUATION_SESSION, "closed_at"): QT_TRANSLATE_NOOP("RecordField", "Counted"),
    (Kind.EVALUATION_SESSION, "summary"): QT_TRANSLATE_NOOP("RecordField", "Summary"),
    (Kind.EVALUATION_SHEET, "version"): QT_TRANSLATE_NOOP("RecordField", "Version of the sheet"),
    (Kind.SHEET_SIGNATURE, "form"): QT_TRANSLATE_NOOP("RecordField", "How it was signed"),
    (Kind.EVALUATION_SHEET, "state"): QT_TRANSLATE_NOOP("RecordField", "State of the sheet"),
    (Kind.FILTER, "name"): QT_TRANSLATE_NOOP("RecordField", "Name of the filter"),
    (Kind.SETTING, "name"): QT_TRANSLATE_NOOP("RecordField", "Setting"),
    (Kind.VISIT, "name"): QT_TRANSLATE_NOOP("RecordField", "Visitor"),
}
"""Names that mean something else in one kind of record."""
