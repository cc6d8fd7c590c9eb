"""The folders that a station and this computer's own part lie in when nobody names others."""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import user_config_path, user_data_path, user_state_path

from db.accounts.places import Places

NAME = "liaison-desk"
PROFILE = "LIAISON_DESK_PROFILE"
"""Environment variable that names the profile folder, for portable sticks and tests."""

DATABASE = "LIAISON_DESK_DATABASE"
"""Environment variable for the server's URL: what stands on a command line, others on the computer can read."""


def usual_places() -> Places:
    """Return where the station of this computer lies."""
    return places(usual_folder(), usual_profile(None), os.environ.get(DATABASE, ""))


def places(folder: Path, profile: Path, server: str) -> Places:
    """Return places that stay the same wherever the program goes to work.

    Whoever names the profile for a stick carries everything along: then no computer is the right one.
    """
    folder, profile = folder.expanduser().resolve(), profile.expanduser().resolve()
    if os.environ.get(PROFILE):
        return Places(folder, profile, server)
    # Apart from the data, which some systems keep in the same folder of a person.
    state = user_state_path(f"{NAME}-state", appauthor=False)
    return Places(folder, profile, server, state=state, computer=_computer)


def _computer() -> bytes:
    """Return a hint which computer this is; the first painting does not wait for it."""
    from db.kernel.computer import this_computer

    return this_computer()


def usual_folder() -> Path:
    """Return the folder a station lies in when nobody names one."""
    return user_data_path(NAME, appauthor=False)


def usual_profile(data: Path | None) -> Path:
    """Return this computer's own folder; a station in a folder of its own has its profile beside it."""
    if named := os.environ.get(PROFILE):
        return Path(named)
    if data is None:
        return user_config_path(NAME, appauthor=False)
    folder = data.expanduser().resolve()
    return folder.with_name(folder.name + "-profile")
