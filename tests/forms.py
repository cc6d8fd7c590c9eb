"""The forms that come with the program, and ways to change one."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import msgspec

import resources
from db.templates.contracts import Choice, Grade, Item, Scale, Section, Template
from db.templates.service import shipped_in

FORMS = resources.path("templates", "forms")


def shipped(code: str = "enforcement") -> Template:
    """Return the form of a code as it came with the program."""
    return next(one.template for one in shipped_in(FORMS) if one.template.code == code)


def changed(template: Template | None = None, **values: Any) -> Template:
    """Return a form with something else in it."""
    return msgspec.structs.replace(template or shipped(), **values)


def small(*items: Item, **values: Any) -> Template:
    """Return a form of two answers and two grades."""
    scale = Scale(
        "two", (Choice("yes", "是", Decimal(1), good=True), Choice("no", "否", Decimal(0)))
    )
    grades = Grade("good", "好", Decimal(60), good=True), Grade("bad", "差", Decimal(0))
    facts: dict[str, Any] = {
        "code": "small", "version": 1, "name": "小表",
        "scales": (scale,), "sections": (Section("all", "全部", items),), "grades": grades,
        "veto_grade": "bad", "unseen": "未观察",
    }  # fmt: skip
    return Template(**(facts | values))
