"""Makes the folder that runs from wherever it lies: Python, the locked libraries and the program.

Python and the libraries are those that set-up has put into ``.venv``: what is shipped is what was tested.
It runs where the C library is as new as on the machine that built it, or newer.
"""

from __future__ import annotations

import compileall
import platform
import py_compile
import re
import shutil
import sys
import sysconfig
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from installers import description, machine
from installers.description import ROOT

PYTHON = f"python{sys.version_info.major}.{sys.version_info.minor}"


def portable(folder: Path, told_version: str, source: Path = ROOT) -> Path:
    """Make the folder, as this version, of the program in ``source``, and return it; what was there before goes."""
    if source == ROOT and (missing := description.missing_from(source)):
        raise FileNotFoundError(f"make setup: {', '.join(missing)}")
    shutil.rmtree(folder, ignore_errors=True)
    library = folder / "python" / "lib" / PYTHON
    _copy_python(folder / "python")
    _copy_libraries(library / "site-packages")
    _copy_program(source, library / "site-packages", told_version)
    _write_starters(folder)
    _compile(library)
    _write_shares(folder / "share")
    shutil.copy(ROOT / "LICENSE", folder)
    (folder / "VERSION").write_text(f"{told_version}\n", "utf-8")
    return folder


def locked() -> Iterator[Distribution]:
    """Yield the installed libraries that the lock names for this machine."""
    lock = machine.fitting_lock(platform.machine(), *platform.libc_ver())
    text = (ROOT / lock).read_text("utf-8")
    for name, rest in re.findall(r"^([\w.-]+)==([^\\\n]*)", text, re.MULTILINE):
        try:
            yield distribution(name)
        except PackageNotFoundError:
            if ";" not in rest:  # only a marker of the lock may keep a library from this machine
                raise


def _copy_python(to: Path) -> None:
    base = Path(sys.base_prefix)
    library = base / "lib" / PYTHON
    for source in library.rglob("*"):
        below = source.relative_to(library).as_posix()
        if source.is_file() and not description.is_left_out(below, "python"):
            _copy(source, to / "lib" / PYTHON / below)
    _copy(base / "bin" / PYTHON, to / "bin" / PYTHON)
    shared = list((base / "lib").glob("libpython3.*.so.*"))
    for one in shared:
        _copy(one, to / "lib" / one.name)
    if shared:
        _turn_to_itself(to, base)
    _write_variables(to / "lib" / PYTHON)


def _write_variables(library: Path) -> None:
    """Write what Python knows of its own making, without the paths of the machine that made it."""
    own = "_sysconfigdata_" + f"_{sys.platform}_{getattr(sys.implementation, '_multiarch', '')}"
    kept = {
        name: value
        for name, value in sysconfig.get_config_vars().items()
        if "/" not in str(value) and (name.isupper() or name.startswith("Py_"))
    }
    (library / f"{own}.py").write_text(f"build_time_vars = {kept!r}\n", "utf-8")


def _turn_to_itself(to: Path, base: Path) -> None:
    """Let every part look for libpython beside itself: the path of the building machine is overwritten in place."""
    former = str(base / "lib").encode() + b"\0"
    for path in [*(to / "bin").iterdir(), *to.rglob("*.so*")]:
        own = b"$ORIGIN/" + b"../" * (len(path.relative_to(to).parts) - 1) + b"lib\0"
        held = path.read_bytes()
        if former in held:
            if len(own) > len(former):
                raise ValueError(f"{base} is too short a path to be overwritten")
            path.write_bytes(held.replace(former, own.ljust(len(former), b"\0")))


def _copy_libraries(site: Path) -> None:
    for library in locked():
        for file in library.files or ():
            below = file.as_posix()
            if not below.startswith("..") and not description.is_left_out(below, "libraries"):
                _copy(Path(str(file.locate())), site / below)
    laid_open = Path(str(distribution("shiboken6").locate_file("shiboken6/files.dir")))
    if laid_open.is_dir():  # set-up did that, so that it is not compiled at every start
        shutil.copytree(laid_open, site / "shiboken6" / "files.dir", dirs_exist_ok=True)


def _copy_program(source: Path, site: Path, told_version: str) -> None:
    ignored = shutil.ignore_patterns("__pycache__", ".made-*", ".tried")
    for package in description.told()["program"]["packages"]:
        shutil.copytree(source / package, site / package, ignore=ignored)
    own = description.name()
    metadata = site / f"{own.replace('-', '_')}-{told_version}.dist-info" / "METADATA"
    metadata.parent.mkdir()
    said = f"Metadata-Version: 2.1\nName: {own}\nVersion: {told_version}\n"
    metadata.write_text(said, "utf-8")


def _write_starters(folder: Path) -> None:
    """Write the command, and the script behind it, by whose name the command line knows itself."""
    own = description.name()
    start = folder / "bin" / own
    start.parent.mkdir()
    start.write_text(description.filled("start.sh", python=PYTHON), "utf-8")
    start.chmod(0o755)
    behind = folder / "python" / own
    module = description.told()["program"]["module"]
    behind.write_text(f"from {module} import main\n\nmain()\n", "utf-8")


def _write_shares(share: Path) -> None:
    for below, text in description.shares().items():
        path = share / below
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text)


def _compile(library: Path) -> None:
    """Compile once and for all: whoever starts the program may not write beside it."""
    mode = py_compile.PycInvalidationMode.UNCHECKED_HASH
    compileall.compile_dir(library, quiet=2, force=True, invalidation_mode=mode, stripdir=library)


def _copy(source: Path, to: Path) -> None:
    to.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy2(source, to)
