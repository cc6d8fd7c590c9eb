"""What stands beside the code keeps up with it: targets, tests, glossary, locks, and no trace of a machine."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath

from tests.house import exceptions
from tests.house.tree import ROOT, files, modules

BESIDE = ("docs", "requirements", ".ci")
TEXT = {
    ".py",
    ".md",
    ".txt",
    ".in",
    ".toml",
    ".sh",
    ".json",
    ".ts",
    ".qss",
    ".svg",
    ".csv",
    ".mako",
    "",
}
FREE_TESTS = ("tests/house/", "tests/journeys/", "tests/faults/")

FOREIGN = re.compile(
    "|".join(
        [
            r"/" + r"(?:root|work|home/\w+|tmp/\w+)/\w",
            r"C:\\\\?" + r"Users",
            r"(?:py"
            + r"pi\.org|python"
            + r"hosted|npm"
            + r"js\.|deb"
            + r"ian\.org|ub"
            + r"untu\.com|git"
            + r"hub\.com)",
        ]
    )
)


def _texts() -> list[Path]:
    beside = [path for path in ROOT.iterdir() if path.is_file() and not path.name.startswith(".")]
    code = files("db", "desktop", "resources", "installers", "tests", "benchmarks", *BESIDE)
    return [path for path in [*beside, *code] if path.suffix in TEXT]


def test_no_file_names_a_machine_or_a_registry():
    named = [
        f"{path.relative_to(ROOT)}: {found[0]}"
        for path in _texts()
        if (found := FOREIGN.search(path.read_text(encoding="utf-8", errors="replace")))
    ]
    assert not named


def test_every_target_of_the_makefile_is_explained_to_contributors():
    targets = re.findall(r"^([a-z-]+):.*##", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M)
    guide = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    assert targets
    assert not [target for target in targets if f"`make {target}`" not in guide]


def test_every_lock_pins_by_hash():
    for lock in (ROOT / "requirements").glob("*.txt"):
        entries = re.split(r"\n(?=[\w-]+==)", lock.read_text(encoding="utf-8"))[1:]
        assert entries
        assert all("--hash=sha256:" in entry for entry in entries)


def _belongs_somewhere(name: str) -> bool:
    """``tests/db/people/test_rules_of_phones.py`` belongs to ``db/people/rules.py`` (or ``rules/``)."""
    path = PurePosixPath(name)
    room = ROOT.joinpath(*path.parent.parts[1:])
    words = path.stem.removeprefix("test_").split("_")
    stems = ("_".join(words[: end + 1]) for end in range(len(words)))
    return any((room / stem).is_dir() or list(room.glob(f"{stem}.*")) for stem in stems)


def test_every_test_file_mirrors_a_source_file():
    stray = [
        module.name
        for module in modules("tests")
        if PurePosixPath(module.name).name.startswith("test_")
        and not module.name.startswith(FREE_TESTS)
        and module.name not in exceptions.UNMIRRORED_TESTS
        and not _belongs_somewhere(module.name)
    ]
    assert not stray


def test_what_is_vendored_carries_its_licence():
    text = (ROOT / "resources" / "README.md").read_text(encoding="utf-8")
    assert files("resources/fonts", suffix=".ttf")
    assert all(name in text for name in ("Noto Sans SC", "OFL", "Tabler Icons", "MIT"))
