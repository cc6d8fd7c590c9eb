"""Reads dates as people type them: 4-9, 0409, 4月9日, 明天, 周五, 下周三, 3天后."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, timedelta

_NAMED = {
    "今天": 0, "明天": 1, "后天": 2, "大后天": 3, "昨天": -1, "前天": -2,
    "today": 0, "tomorrow": 1, "yesterday": -1,
}  # fmt: skip
_WEEKDAYS = {sign: place for place, sign in enumerate("一二三四五六日")} | {"天": 6}
_ENGLISH = {
    sign: place for place, sign in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"))
}

_YEAR = r"(?:(\d{4})[-/.年])?"
_APART = re.compile(_YEAR + r"(\d{1,2})[-/.月](\d{1,2})日?")
_TOGETHER = re.compile(r"(\d{4})?(\d{2})(\d{2})")
_DAY_ONLY = re.compile(r"(\d{1,2})[日号]")
_WEEKDAY = re.compile(r"(本|这|下)?(?:周|星期|礼拜)([一二三四五六日天])")
_AHEAD = re.compile(r"(?:\+(\d{1,3})|(\d{1,3})天[后前])")


def read_day(text: str, today: date, *, back: bool = False) -> date | None:
    """Return the day meant, None when the text is no date.

    Without a year the next such day is meant, with ``back`` the last one.
    """
    typed = re.sub(r"\s", "", unicodedata.normalize("NFKC", text)).lower()
    if typed in _NAMED:
        return today + timedelta(days=_NAMED[typed])
    for pattern, read in (
        (_APART, _of_figures), (_TOGETHER, _of_figures), (_DAY_ONLY, _of_day), (_AHEAD, _of_count),
    ):  # fmt: skip
        found = pattern.fullmatch(typed)
        if found is not None:
            return read(found, today, back)
    return _of_weekday(typed, today, back)


def _of_figures(found: re.Match[str], today: date, back: bool) -> date | None:
    year, month, day = found.groups()
    if year is not None:
        return _date(int(year), int(month), int(day))
    this = _date(today.year, int(month), int(day))
    if back and (this is None or this > today):
        return _date(today.year - 1, int(month), int(day))
    if not back and (this is None or this < today):
        return _date(today.year + 1, int(month), int(day))
    return this


def _of_day(found: re.Match[str], today: date, back: bool) -> date | None:
    number = int(found[1])
    step = -1 if back else 1
    for months in range(12):
        count = today.year * 12 + today.month - 1 + step * months
        day = _date(count // 12, count % 12 + 1, number)
        if day is not None and (day <= today if back else day >= today):
            return day
    return None


def _of_count(found: re.Match[str], today: date, back: bool) -> date:  # noqa: ARG001
    count = int(found[1] or found[2])
    return today + timedelta(days=-count if found[0].endswith("前") else count)


def _of_weekday(typed: str, today: date, back: bool) -> date | None:
    found = _WEEKDAY.fullmatch(typed)
    if found is None:
        place = _ENGLISH.get(typed[:3]) if typed.isalpha() else None
        return None if place is None else _nearest(place, today, back)
    place = _WEEKDAYS[found[2]]
    if found[1] is None:
        return _nearest(place, today, back)
    monday = today - timedelta(days=today.weekday())
    return monday + timedelta(days=place + (7 if found[1] == "下" else 0))


def _nearest(place: int, today: date, back: bool) -> date:
    if back:
        return today - timedelta(days=(today.weekday() - place) % 7)
    return today + timedelta(days=(place - today.weekday()) % 7)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
