"""What the variables of a reply template stand for in one matter."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from db.kernel.clock import local_date
from db.reception.contracts import MatterDetail
from db.reception.template_rules import Variable, empty_out
from db.stations.contracts import StationFacts
from desktop.wording import categories, formats
from desktop.wording.marks import QT_TRANSLATE_NOOP, say
from desktop.wording.secrecy_words import shown_title

_BLANK = "＿＿＿＿"
"""Stands for what is not known yet, to be written over."""

_VISITOR = QT_TRANSLATE_NOOP("ReplyTemplates", "Dear visitor")


def values_of(detail: MatterDetail, station: StationFacts, today: date) -> Mapping[Variable, str]:
    """Return what every variable says; whoever is confidential or anonymous is never named."""
    line = detail.line
    due = formats.full_day(line.due_on) if line.due_on else ""
    found = {
        Variable.TITLE: shown_title(line), Variable.VISITOR: visitor_of(detail),
        Variable.UNIT: line.unit, Variable.DUE_ON: due,
        Variable.RECEIVED_ON: formats.full_day(local_date(line.received_at)),
        Variable.TODAY: formats.full_day(today), Variable.NUMBER: line.number,
        Variable.CATEGORY: categories.full_word(line.category), Variable.STATION: station.name,
        Variable.PHONE: station.phone,
    }  # fmt: skip
    return {variable: found[variable] or _BLANK for variable in Variable}


def visitor_of(detail: MatterDetail) -> str:
    """Return how a reply speaks to the visitor."""
    line = detail.line
    is_hidden = line.confidential or line.anonymous or line.is_sealed
    return say(_VISITOR) if is_hidden or not line.visitor else line.visitor


def as_template(text: str, values: Mapping[Variable, str]) -> str:
    """Return a reply with the variables in place of what tells of its matter, so that no name goes on."""
    return empty_out(text, {one: value for one, value in values.items() if value != _BLANK})
