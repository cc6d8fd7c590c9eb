"""The inputs that fields name by their kind."""

from __future__ import annotations

from db.kernel.clock import Clock
from desktop.forms import field
from desktop.forms.inputs.address import AddressLine
from desktop.forms.inputs.base import FormInput
from desktop.forms.inputs.choices import ChipInput, SegmentInput, SwitchInput
from desktop.forms.inputs.combo import ComboInput, ComboOption
from desktop.forms.inputs.day import DayLine
from desktop.forms.inputs.offers import Offer, OffersInput
from desktop.forms.inputs.person import PersonInput
from desktop.forms.inputs.phone import PhoneLine
from desktop.forms.inputs.search import SearchInput
from desktop.forms.inputs.several import SeveralInput
from desktop.forms.inputs.texts import CountLine, TextBox, TextLine
from desktop.wording.marks import say

__all__ = [
    "AddressLine",
    "ChipInput",
    "ComboInput",
    "ComboOption",
    "CountLine",
    "DayLine",
    "FormInput",
    "Offer",
    "OffersInput",
    "PersonInput",
    "PhoneLine",
    "SearchInput",
    "SegmentInput",
    "SeveralInput",
    "SwitchInput",
    "TextBox",
    "TextLine",
    "make",
]


def make(kind: field.Kind, clock: Clock) -> FormInput:
    """Return the input of a kind, with the words of its options."""
    match kind:
        case field.Line() | field.TextArea() | field.Count():
            return _make_text(kind)
        case field.Segments() | field.Chips() | field.Combo() | field.Several():
            return _make_choice(kind)
        case field.PersonBox() | field.Search() | field.Offers():
            return _make_record(kind)
        case field.Day(back):
            return DayLine(clock, back=back)
        case field.Phone() | field.Address():
            return PhoneLine() if isinstance(kind, field.Phone) else AddressLine()
        case field.YesNo():
            return SwitchInput()


def _make_record(kind: field.PersonBox | field.Search | field.Offers) -> FormInput:
    match kind:
        case field.PersonBox():
            return PersonInput()
        case field.Search(example):
            return SearchInput(say(example) if example is not None else "")
        case field.Offers():
            return OffersInput()


def _make_text(kind: field.Line | field.TextArea | field.Count) -> FormInput:
    match kind:
        case field.Line(example):
            return TextLine(say(example) if example is not None else "")
        case field.TextArea(lines, least):
            return TextBox(lines, least)
        case field.Count(least, most):
            return CountLine(least, most)


def _make_choice(kind: field.Segments | field.Chips | field.Combo | field.Several) -> FormInput:
    if isinstance(kind, field.Several):
        return SeveralInput()
    options = [
        (value, word if isinstance(word, str) else say(word)) for value, word in kind.options
    ]
    match kind:
        case field.Segments():
            return SegmentInput(options)
        case field.Chips(_, columns):
            return ChipInput(options, columns)
        case field.Combo(_, free, grows):
            combo = ComboInput(free=free, grows=grows)
            combo.set_options([ComboOption(value, text) for value, text in options])
            return combo
