"""The arguments of ``liaison-desk``: its options and its sub-commands.

Exit status: 0 done, 2 usage, 3 refused (the input's fault), 4 trouble (the machine's).
"""

from __future__ import annotations

import sys
from pathlib import Path

import click

from db.kernel.errors import StationError, Trouble, TroubleCode
from desktop.commands.ground import Ground, speak, tell_usage
from desktop.settings.usual import DATABASE, usual_folder, usual_profile

REFUSED = 3
TROUBLE = 4
_INPUTS_FAULT = frozenset({
    TroubleCode.WRONG_PASSPHRASE, TroubleCode.NO_ACCOUNT, TroubleCode.WAIT, TroubleCode.OCCUPIED,
    TroubleCode.NOT_A_FOLDER, TroubleCode.NO_FOLDER, TroubleCode.MISSING,
    TroubleCode.NOT_OUR_FILE, TroubleCode.NEWER_FORMAT, TroubleCode.NOT_AN_ADDRESS,
    TroubleCode.SERVER_OTHER, TroubleCode.SERVER_OCCUPIED, TroubleCode.SERVER_EMPTY,
    TroubleCode.NOT_A_BUNDLE, TroubleCode.BUNDLE_GONE, TroubleCode.BUNDLE_DAMAGED,
    TroubleCode.BUNDLE_NOT_FOR_US, TroubleCode.BUNDLE_SUITE, TroubleCode.BUNDLE_SENDER,
    TroubleCode.BUNDLE_FORGED, TroubleCode.BUNDLE_TOO_LARGE, TroubleCode.BUNDLE_UNREADABLE,
    TroubleCode.SEGMENT_BROKEN, TroubleCode.NAME_TAKEN,
})  # fmt: skip
"""Troubles that another passphrase, folder, file or address would have spared."""


def _commands() -> dict[str, click.Command]:
    """Return the sub-commands; they are loaded for whoever asks for one, never for the window."""
    from desktop.commands import (
        bundles,
        conflicts,
        demo,
        doctor,
        erasures,
        init,
        join,
        matters,
        restore,
        stations,
        tour,
    )

    every = (
        init.init, join.join, demo.demo, tour.tour, doctor.doctor, matters.matters,
        restore.restore, stations.stations, bundles.bundle, conflicts.conflicts, erasures.erasures,
    )  # fmt: skip
    return {command.name or "": command for command in every}


class StationGroup(click.Group):
    """Turns the program's own errors into one sentence and an exit status; bugs stay tracebacks."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order of the alphabet."""
        return sorted(_commands())

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a sub-command by its name."""
        return _commands().get(cmd_name)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the options before the sub-command, and whether a program asked."""
        self._for_program = "--json" in args
        return super().parse_args(ctx, args)

    def invoke(self, ctx: click.Context) -> object:
        """Run the sub-command."""
        try:
            return super().invoke(ctx)
        except click.UsageError as error:
            if self._for_program:
                tell_usage(ctx, error)
            raise
        except StationError as error:
            speak(error)
            sys.exit(status_of(error))


@click.group(cls=StationGroup, invoke_without_command=True)
@click.option("--data", type=click.Path(path_type=Path), help="Folder of the station's data.")
@click.option("--profile", type=click.Path(path_type=Path), help="Folder of this computer's part.")
@click.option("--database", envvar=DATABASE, default="", help="URL of a PostgreSQL database.")
@click.option("--theme", type=click.Choice(["light", "dark", "sunlight", "contrast"]))
@click.option("--lang", type=click.Choice(["zh_CN", "en"]))
@click.option("--page", type=click.Choice(["reception", "people", "settings"]))
@click.pass_context
def line(
    ctx: click.Context,
    /,
    data: Path | None,
    profile: Path | None,
    database: str,
    page: str | None,
    **look: str | None,
) -> None:
    """Offline workplace of a deputy liaison station (代表联络站工作台)."""
    folder, begun = data or usual_folder(), ctx.obj or Ground
    ctx.obj = begun(
        folder, profile or usual_profile(data), theme=look["theme"], language=look["lang"],
        page=page, server=database,
    )  # fmt: skip
    if ctx.invoked_subcommand is None:
        sys.exit(_open_window(ctx.obj))


def status_of(error: StationError) -> int:
    """Return whose fault it was: the input's or the machine's."""
    if isinstance(error, Trouble) and error.code not in _INPUTS_FAULT:
        return TROUBLE
    return REFUSED


def _open_window(ground: Ground) -> int:
    from desktop.app import run

    return run(ground.places, theme=ground.theme, language=ground.language, page=ground.page)
