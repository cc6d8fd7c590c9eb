"""Which version of the program this is."""

import tomllib
from importlib.metadata import PackageNotFoundError, version

import resources


def own_version() -> str:
    """Return the version installed, or that of the source tree when it runs from there."""
    try:
        return version("liaison-desk")
    except PackageNotFoundError:
        project = resources.ROOT.parent / "pyproject.toml"
        return str(tomllib.loads(project.read_text(encoding="utf-8"))["project"]["version"])
