"""The installed program beside the source checkout: start to the painted sign-in page, memory, and what it weighs.

The installed one is the portable folder of ``make installers``, started with its own Python and its own switches.
Where ``dist`` has none of this version, one is made. Starts take turns, as in ``bench_start``.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from benchmarks.bench_start import NAME, OURS, started
from benchmarks.ground import found_in
from benchmarks.measure import Finding, bounded, in_turn, median, say, sized, tell
from db.storage.keys import DEFAULT
from installers import description
from installers.description import DIST
from installers.portable import PYTHON, portable

SPARE = 1.25
"""An installed program may start this much slower than the checkout."""


def main() -> None:
    """Print medians, ratios and sizes."""
    program = _program()
    with tempfile.TemporaryDirectory() as kept:
        folder = Path(kept)
        found_in(folder, DEFAULT)
        (folder / NAME).symlink_to(folder / "data")
        tell([*_starts(folder, program), *_sizes(program)])


def _program() -> Path:
    told = description.version()
    folder = DIST / told / f"{description.name()}-{told}"
    if not folder.exists():
        say("making the portable folder")
        portable(folder, told)
    return folder


def _starts(folder: Path, program: Path) -> list[Finding]:
    installed = [str(program / "python" / "bin" / PYTHON), "-I", "-B"]
    held: tuple[list[float], list[float]] = ([], [])

    def start(which: int, *python: str) -> None:
        held[which].append(started(python, folder, OURS)[0])

    ours, source = map(
        median,
        in_turn(
            sized(15, 3),
            lambda _number: start(0, *installed),
            lambda _number: start(1, sys.executable),
            warm=sized(2, 1),
        ),
    )
    beside = "source checkout"
    begun = Finding("installed: start to the painted sign-in page", ours, "ms", beside, source)
    memory = "installed: memory it holds then", median(held[0]), "MB", beside, median(held[1])
    return [bounded(begun, must=SPARE), Finding(*memory)]


def _sizes(program: Path) -> list[Finding]:
    files = [path for path in program.rglob("*") if path.is_file() and not path.is_symlink()]
    packed = [*program.parent.glob("*.deb"), *program.parent.glob("stick/portable.*")]
    return [
        Finding("installed: its folder", _weight(files), "MB"),
        *(Finding(f"installed: {path.name}", _weight([path]), "MB") for path in packed),
    ]


def _weight(files: list[Path]) -> float:
    return sum(path.stat().st_size for path in files) / 2**20


if __name__ == "__main__":
    main()
