"""Lets LibreOffice open what the program exports, and looks for anything that runs (R-48).

``python -m tests.faults.office`` is a part of ``make soak``. LibreOffice is no dependency: where ``soffice`` is not on
the path this says so and proves nothing; ``tests/db/sheets/test_writing.py`` reads the files themselves.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree

from db.sheets.table import Sheet, SheetColumn
from db.sheets.writing import write_text, write_workbook

CELLS = (
    "=1+1", "+86 19900000001", "-5", "@SUM(1,1)", "\t=1+1", "\r=1+1", "\n=1+1", "＝1+1", "＋1+1",
    "－1", "＠SUM(1)", "=cmd|' /C calc'!A0", '=HYPERLINK("http://x.invalid","x")', "'=1+1",
    "=WEBSERVICE(\"http://x.invalid\")", "{=1+1}",
)  # fmt: skip
"""What a spreadsheet may take for a formula."""

HARMLESS = (
    "19900000001", "0573-87000016", "00123", "330481199602290015", "1.38E+10", "2026-03-18", "3-4",
    "true", "一行\n两行", "㛃䶮𬭚", "阿依古丽·买买提", "a=b", "甲＋乙", "5%", "1/2", "引\"号,逗号;", "#N/A", "’",
)  # fmt: skip
"""What has to come out as it went in."""

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


def main() -> int:
    """Write, let LibreOffice open, and tell what was found."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        sys.stdout.write(
            "LibreOffice is not installed: nothing was opened by it, R-48 is unproven here\n"
        )
        return 0
    with tempfile.TemporaryDirectory() as kept:
        findings = [one for path in _exports(Path(kept)) for one in _findings(office, path)]
    count = len(CELLS) + len(HARMLESS)
    told = [
        f"LibreOffice opened {count} cells as xlsx and csv: {len(findings)} findings",
        *findings,
    ]
    sys.stdout.write("\n".join(told) + "\n")
    return 1 if findings else 0


def _exports(folder: Path) -> tuple[Path, Path]:
    sheet = Sheet("台账", (SheetColumn("甲"), SheetColumn("乙")))
    rows = [(str(place), cell) for place, cell in enumerate((*CELLS, *HARMLESS))]
    book, plain = folder / "a.xlsx", folder / "b.csv"
    write_workbook(book, sheet, rows, lambda _done: None)
    write_text(plain, sheet, rows, lambda _done: None, encoding="utf-8-sig")
    return book, plain


def _findings(office: str, path: Path) -> list[str]:
    """Return formulas that the office found, and harmless cells of a workbook that it changed."""
    profile = f"-env:UserInstallation=file://{path.parent}/office"
    command = [office, profile, "--headless", "--convert-to", "fods", "--outdir", path.parent, path]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    tree = ElementTree.parse(path.with_suffix(".fods"))
    found = [
        f"{path.name}: formula {cell.get(f'{_TABLE}formula')}"
        for cell in tree.iter(f"{_TABLE}table-cell")
        if cell.get(f"{_TABLE}formula")
    ]
    if path.suffix == ".csv":
        return found
    said = {_told(cell) for cell in tree.iter(f"{_TABLE}table-cell")}
    return found + [f"{path.name}: {one!r} was changed" for one in HARMLESS if one not in said]


def _told(cell: ElementTree.Element) -> str:
    return "\n".join("".join(line.itertext()) for line in cell.iter(f"{_TEXT}p"))


if __name__ == "__main__":
    sys.exit(main())
