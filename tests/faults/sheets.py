"""Hostile and mutated spreadsheets: refused with a reason or read inert, within fixed memory and time (R-47).

``python -m tests.faults.sheets 5000`` runs the whole proof, a second argument is the seed.
"""

from __future__ import annotations

import json
import random
import resource
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from db.kernel.errors import InvalidInput
from db.sheets import child
from db.sheets.limits import MOST_COLUMNS, MOST_MEMORY_BYTES, MOST_ROWS, MOST_TEXT_BYTES
from db.sheets.reading import read_table
from db.sheets.table import Sheet, SheetColumn
from db.sheets.writing import write_workbook

MOST_GROWTH_KIB = 50 * 1024
"""What a hostile file may cost the program itself."""

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = (
    f'{_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
_RELS = (
    f'{_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="rId1" Type="{_REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
)
_BOOK_RELS = (
    f'{_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="rId1" Type="{_REL}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="rId2" Type="{_REL}/sharedStrings" Target="sharedStrings.xml"/></Relationships>'
)
_BOOK = (
    f'{_HEAD}<workbook {_MAIN} xmlns:r="{_REL}"><sheets>'
    '<sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>'
)
_CELL = '<row r="{row}"><c r="{at}" t="inlineStr"><is><t>{text}</t></is></c></row>'


def book(path: Path, sheet: str, *, strings: str = "", **parts: str) -> None:
    """Write a workbook part by part."""
    whole = {
        "[Content_Types].xml": _TYPES, "_rels/.rels": _RELS, "xl/workbook.xml": _BOOK,
        "xl/_rels/workbook.xml.rels": _BOOK_RELS, "xl/worksheets/sheet1.xml": sheet,
        "xl/sharedStrings.xml": strings or f"{_HEAD}<sst {_MAIN}/>",
    } | parts  # fmt: skip
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in whole.items():
            file.writestr(name, content)


def sheet(rows: str, before: str = "") -> str:
    """Return the XML of a sheet."""
    return f"{_HEAD}{before}<worksheet {_MAIN}><sheetData>{rows}</sheetData></worksheet>"


def cell(text: str, row: int = 1, at: str = "A1") -> str:
    """Return a row of one text cell."""
    return _CELL.format(row=row, at=at, text=text)


def entity_bomb(path: Path) -> None:
    """Nine generations of entities, a billion letters."""
    lines = "".join(
        f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' if n else '<!ENTITY a0 "ha">' for n in range(10)
    )
    book(path, sheet(cell("&a9;"), f"<!DOCTYPE x [{lines}]>"))


def external_entity(path: Path) -> None:
    """An entity that names a file of this computer."""
    book(path, sheet(cell("&x;"), '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/hostname">]>'))


def unpacks_large(path: Path) -> None:
    """More than two hundred megabytes once unpacked."""
    book(path, sheet(cell("x" * (201 * 2**20))))


def lies_about_its_size(path: Path) -> None:
    """A part whose directory entry says a hundred bytes and that holds 150 megabytes."""
    book(path, sheet(cell("x" * (150 * 2**20))))
    whole = bytearray(path.read_bytes())
    at = whole.rfind(b"PK\x01\x02", 0, whole.rfind(b"xl/worksheets/sheet1.xml"))
    whole[at + 24 : at + 28] = (100).to_bytes(4, "little")
    path.write_bytes(bytes(whole))


def too_many_rows(path: Path) -> None:
    """More rows than are taken, even with titles above them."""
    rows = "".join(cell("x", n, f"A{n}") for n in range(1, MOST_ROWS + 30))
    book(path, sheet(rows))


def too_many_columns(path: Path) -> None:
    """A hundred and one columns."""
    cells = "".join('<c t="inlineStr"><is><t>x</t></is></c>' for _ in range(MOST_COLUMNS + 1))
    book(path, sheet(f'<row r="1">{cells}</row>'))


def far_corner(path: Path) -> None:
    """Two cells at opposite corners of the largest sheet there is."""
    book(path, sheet(cell("x") + cell("y", 1048576, "XFD1048576")))


def bad_string_index(path: Path) -> None:
    """A cell that names a shared string nobody has."""
    book(path, sheet('<row r="1"><c r="A1" t="s"><v>4000000000</v></c></row>'))


def amplified_strings(path: Path) -> None:
    """One long shared string in a hundred thousand cells."""
    row = "".join('<c t="s"><v>0</v></c>' for _ in range(100))
    rows = "".join(f'<row r="{n}">{row}</row>' for n in range(1, 1001))
    book(path, sheet(rows), strings=f"{_HEAD}<sst {_MAIN}><si><t>{'长' * 10_000}</t></si></sst>")


def truncated(path: Path) -> None:
    """A workbook whose second half is missing."""
    book(path, sheet(cell("x" * 10_000)))
    path.write_bytes(path.read_bytes()[:600])


def no_sheet(path: Path) -> None:
    """A workbook without its sheet."""
    book(path, "")


def many_parts(path: Path) -> None:
    """Three thousand parts."""
    book(path, sheet(cell("x")), **{f"xl/part{n}.xml": "x" for n in range(3000)})


def outside_paths(path: Path) -> None:
    """Parts named so that they would be unpacked elsewhere."""
    outside = {"../../../../escaped.txt": "x", "/tmp-escaped.txt": "x"}
    book(path, sheet(cell("外面")), **outside)


def locked(path: Path) -> None:
    """The beginning of a workbook that is kept under a passphrase."""
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 4096)


def deep_xml(path: Path) -> None:
    """A hundred thousand elements inside each other."""
    book(path, sheet("<row>" * 100_000))


def no_workbook(path: Path) -> None:
    """A program under the name of a workbook."""
    path.write_bytes(b"\x7fELF\x02\x01\x01\x00" + bytes(range(256)) * 40)


HOSTILE: tuple[Callable[[Path], None], ...] = (
    entity_bomb, external_entity, unpacks_large, lies_about_its_size, too_many_rows,
    too_many_columns, far_corner, bad_string_index, amplified_strings, truncated, no_sheet,
    many_parts, outside_paths, locked, deep_xml, no_workbook,
)  # fmt: skip


def mutated(whole: bytes, chance: random.Random) -> bytes:
    """Flip bits, cut, double or fill a piece of a file."""
    made = bytearray(whole)
    for _ in range(chance.randint(1, 6)):
        one, other = sorted(chance.choices(range(len(made)), k=2))
        match chance.randrange(4):
            case 0:
                made[one] ^= 1 << chance.randrange(8)
            case 1:
                del made[one : one + chance.randint(1, 40)]
            case 2:
                made[one:one] = made[one : min(other, one + 200)]
            case _:
                made[one : one + 4] = chance.choice((b"\xff" * 4, b"\x00" * 4, b"PK\x03\x04"))
    return bytes(made)


def sound_files(folder: Path) -> Iterator[Path]:
    """Yield a workbook, an unpacked-looking one and two plain files to begin from."""
    columns = (SheetColumn("编号"), SheetColumn("事项"), SheetColumn("电话"))
    rows = [(f"海昌接〔2026〕{n}号", f"路灯不亮{n}", f"1990000{n:04d}") for n in range(40)]
    write_workbook(folder / "a.xlsx", Sheet("台账", columns), rows, lambda _done: None)
    yield folder / "a.xlsx"
    book(folder / "b.xlsx", sheet("".join(cell(f"值{n}", n, f"A{n}") for n in range(1, 30))))
    yield folder / "b.xlsx"
    text = "\r\n".join(",".join(row) for row in rows)
    for name, encoding in (("c.csv", "utf-8-sig"), ("d.csv", "gb18030")):
        (folder / name).write_bytes(text.encode(encoding))
        yield folder / name


def mutate(folder: Path, count: int, chance: random.Random) -> dict[str, int]:
    """Read so many mutated files in one bounded process; return how often what came of it."""
    sound = [path.read_bytes() for path in sound_files(folder)]
    paths = [folder / f"{n}.bin" for n in range(count)]
    for path in paths:
        path.write_bytes(mutated(chance.choice(sound), chance))
    # The very functions of the child, many files in one process: a start for each would take hours.
    command = [sys.executable, "-m", "tests.faults.sheets", "--read", *map(str, paths)]
    done = subprocess.run(command, capture_output=True, check=True)
    found: dict[str, int] = json.loads(done.stdout)
    return found


def read_all(paths: list[str]) -> dict[str, int]:
    """Read files as the child does and count what came of it; memory is bounded for all of them together."""
    child._bound(MOST_MEMORY_BYTES, 600)
    found: dict[str, int] = {}
    for path in paths:
        try:
            rows = child._read(path, 200 * 2**20, MOST_ROWS, MOST_COLUMNS)
            child._packed(rows, MOST_ROWS, MOST_COLUMNS, MOST_TEXT_BYTES)
            outcome = "read"
        except child.Unfit as unfit:
            outcome = str(unfit)
        # A panic inside the reader ends the child, and the file is refused.
        except BaseException as error:  # noqa: BLE001
            outcome = f"ended: {type(error).__name__}"
        found[outcome] = found.get(outcome, 0) + 1
    return found


def growth_kib(path: Path) -> tuple[int, str]:
    """Return by how much the program itself grew over a file, and what came of it."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    try:
        read_table(path)
        outcome = "read"
    except InvalidInput as error:
        outcome = str(error.problems[0].code)
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before, outcome


def main() -> int:
    """Run the whole proof."""
    if sys.argv[1] == "--read":
        sys.stdout.write(json.dumps(read_all(sys.argv[2:])))
        return 0
    count, seed = int(sys.argv[1]), int((sys.argv[2:] or ["1"])[0])
    chance, told = random.Random(seed), dict[str, int]()
    for at in range(0, count, 500):
        with tempfile.TemporaryDirectory() as folder:
            for outcome, times in mutate(Path(folder), min(500, count - at), chance).items():
                told[outcome] = told.get(outcome, 0) + times
    sys.stdout.write(f"{count} mutated spreadsheets: {told}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
