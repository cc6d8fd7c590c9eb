"""Reads a spreadsheet of anybody's making without letting it near the program (R-47)."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TypedDict

import msgspec

from db.kernel.errors import CannotOpen, InvalidInput, TroubleCode
from db.kernel.problems import Problem
from db.sheets import child
from db.sheets.layout import Layout
from db.sheets.limits import (
    MOST_CELL,
    MOST_COLUMNS,
    MOST_FILE_BYTES,
    MOST_MEMORY_BYTES,
    MOST_ROWS,
    MOST_SECONDS,
    MOST_TEXT_BYTES,
    MOST_UNPACKED_BYTES,
    MOST_WAIT,
    SheetProblem,
)
from db.sheets.table import Table
from db.storage.files import cannot_open


class _Answer(TypedDict, total=False):
    problem: str
    params: dict[str, int]
    rows: list[list[str]]
    damaged: list[tuple[int, int]]
    places: list[int]


def read_table(path: Path, layout: Layout | None = None, *, sheet: str = "") -> Table:
    """Return the first visible sheet of a workbook or a plain table, every cell as text.

    Formulas are never run: what Excel computed last is read as if it had been typed. With a layout the
    file is read as that says and as nothing else; with the name of a ``sheet`` it has to be a workbook that
    has it. Raises InvalidInput with a ``SheetProblem`` for a file that is not taken, CannotOpen for one that
    cannot be read.
    """
    _check_size(path)
    answer = _asked(path, layout, sheet)
    if "problem" in answer:
        problem = SheetProblem(answer["problem"])
        named = {"name": sheet} if problem is SheetProblem.SHEET_MISSING else {}
        raise refused(problem, **answer.get("params", {}), **named)
    width = max(map(len, answer["rows"]))
    headings, *rows = (tuple(row + [""] * (width - len(row))) for row in answer["rows"])
    return Table(
        headings=tuple(heading.strip() for heading in headings),
        rows=tuple(rows),
        damaged=frozenset((row - 1, column) for row, column in answer["damaged"] if row),
        places=tuple(answer["places"][1:]),
    )


def refused(problem: SheetProblem, **params: object) -> InvalidInput:
    """Return the error of a file that is not taken, with the figures its sentence needs."""
    return InvalidInput([Problem("file", problem, {**_FIGURES.get(problem, {}), **params})])


_FIGURES: dict[SheetProblem, dict[str, object]] = {
    SheetProblem.FILE_TOO_LARGE: {"most": MOST_FILE_BYTES // 2**20},
    SheetProblem.TOO_MANY_ROWS: {"most": f"{MOST_ROWS:,}"},
    SheetProblem.TOO_MANY_COLUMNS: {"most": MOST_COLUMNS},
    SheetProblem.TOO_SLOW: {"most": MOST_SECONDS},
    SheetProblem.CELL_TOO_LONG: {"most": f"{MOST_CELL:,}"},
}


_OUT_OF_TIME = (-24, -9)
"""The system ends a process that worked too long by SIGXCPU, or by SIGKILL where that is not heard."""


def _check_size(path: Path) -> None:
    try:
        size = path.stat().st_size
    except OSError as error:
        raise cannot_open(error) from error
    if not path.is_file():
        raise CannotOpen(TroubleCode.MISSING)
    if size > MOST_FILE_BYTES:
        raise refused(SheetProblem.FILE_TOO_LARGE)


def _asked(path: Path, layout: Layout | None, sheet: str = "") -> _Answer:
    """Let the child read; one that dies or says nothing sensible met a file that is none."""
    limits = (
        MOST_MEMORY_BYTES, MOST_SECONDS, MOST_UNPACKED_BYTES, MOST_ROWS, MOST_COLUMNS,
        MOST_TEXT_BYTES, MOST_CELL,
    )  # fmt: skip
    command = [sys.executable, "-I", child.__file__, str(path.resolve()), *map(str, limits)]
    if layout is not None:
        command += [layout.form, layout.encoding, layout.separator]
    elif sheet:
        command.append(sheet)
    try:
        done = subprocess.run(  # noqa: S603  arguments never pass a shell
            command, capture_output=True, timeout=MOST_WAIT, check=False
        )
    except subprocess.TimeoutExpired:
        raise refused(SheetProblem.TOO_SLOW) from None
    if done.returncode in _OUT_OF_TIME:
        raise refused(SheetProblem.TOO_SLOW)
    if done.returncode != 0:
        out_of_memory = b"MemoryError" in done.stderr or b"memory allocation" in done.stderr
        problem = SheetProblem.CONTENT_TOO_LARGE if out_of_memory else SheetProblem.NOT_A_SHEET
        raise refused(problem)
    try:
        return msgspec.msgpack.decode(done.stdout, type=_Answer)
    except msgspec.MsgspecError:
        raise refused(SheetProblem.NOT_A_SHEET) from None
