"""What every carrier does with the workload, and how it is counted; nothing of ours and nothing foreign is needed here.

A carrier is a program: ``CARRIER STEP FOLDER``. The folder holds the workload and what earlier steps left. It prints
one line of JSON: CPU seconds of what was counted, bytes of what was written, the most memory the process held.

    make   fill a database with the whole workload; not counted
    out    write everything into one file, change one in a hundred, write what changed
    in     take both files into an empty database, the second one again, then 1,000 writes of a stranger

``out`` works on a copy of what ``make`` left, so that a round begins where the one before it began.
"""

from __future__ import annotations

import json
import resource
import shutil
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

FULL, PART = "full", "part"
"""The two files that are carried."""


@dataclass
class Steps:
    """CPU seconds and bytes of one process."""

    found: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def counted(self, name: str) -> Iterator[None]:
        """Count the processor time of what is done inside, that of programs begun there too."""
        begun = _cpu()
        yield
        self.found[name] = _cpu() - begun

    def weigh(self, name: str, path: Path) -> None:
        """Note the bytes of a file, or of all in a folder."""
        files = [path] if path.is_file() else [one for one in path.rglob("*") if one.is_file()]
        self.found[f"{name} bytes"] = sum(one.stat().st_size for one in files)

    def tell(self) -> None:
        """Print what was found."""
        who = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
        self.found["peak"] = max(resource.getrusage(one).ru_maxrss for one in who) / 1024
        print(json.dumps(self.found))


Step = Callable[[Path, Steps], None]


def play(steps: Mapping[str, Step]) -> None:
    """Be a carrier: do the step that was asked for."""
    name, folder = sys.argv[1], Path(sys.argv[2]).resolve()
    counted = Steps()
    steps[name](folder, counted)
    counted.tell()


def again(folder: Path, made: str, name: str) -> Path:
    """Return a fresh copy of what was made."""
    path = folder / name
    if path.is_dir():
        shutil.rmtree(path)
    path.unlink(missing_ok=True)
    source = folder / made
    return Path((shutil.copytree if source.is_dir() else shutil.copy)(source, path))


def empty(folder: Path, name: str) -> Path:
    """Return where a new file may be made."""
    for path in folder.glob(f"{name}*"):
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    return folder / name


def _cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + used.ru_utime + used.ru_stime
