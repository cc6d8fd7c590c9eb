"""Civil days and months of stored instants, said so that either engine understands them."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Date, String
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.expression import FunctionElement

_ZONE = "+8 hours"
"""China's civil time has had no summer time since 1991 (``db.kernel.clock.CHINA``)."""


class civil_day(FunctionElement[date]):  # noqa: N801  spelled as the function it is in a statement
    """The civil day in China of an instant."""

    type = Date()
    inherit_cache = True
    name = "civil_day"


class civil_month(FunctionElement[str]):  # noqa: N801  as above
    """The civil month in China of an instant, as ``2026-03``."""

    type = String()
    inherit_cache = True
    name = "civil_month"


def _instant(element: FunctionElement[Any], compiler: SQLCompiler, **options: Any) -> str:
    clauses: list[ColumnElement[Any]] = list(element.clauses)
    return compiler.process(clauses[0], **options)


@compiles(civil_day, "sqlite")
def _day_in_file(element: civil_day, compiler: SQLCompiler, **options: Any) -> str:
    return f"date({_instant(element, compiler, **options)}, '{_ZONE}')"


@compiles(civil_day, "postgresql")
def _day_on_server(element: civil_day, compiler: SQLCompiler, **options: Any) -> str:
    instant = _instant(element, compiler, **options)
    return f"CAST(({instant}) AT TIME ZONE 'UTC' + INTERVAL '{_ZONE}' AS DATE)"


@compiles(civil_month, "sqlite")
def _month_in_file(element: civil_month, compiler: SQLCompiler, **options: Any) -> str:
    return f"strftime('%Y-%m', {_instant(element, compiler, **options)}, '{_ZONE}')"


@compiles(civil_month, "postgresql")
def _month_on_server(element: civil_month, compiler: SQLCompiler, **options: Any) -> str:
    instant = _instant(element, compiler, **options)
    return f"to_char(({instant}) AT TIME ZONE 'UTC' + INTERVAL '{_ZONE}', 'YYYY-MM')"
