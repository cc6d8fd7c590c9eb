"""What every sub-command stands on: folders, language, passphrases from a prompt, answers as text or JSON."""

from __future__ import annotations

import json
import os
import sys
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, time
from decimal import Decimal
from enum import Enum
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

import click

from db.accounts.entrance import Entrance
from db.accounts.places import Places
from db.kernel.clock import SystemClock
from db.kernel.errors import (
    CannotOpen,
    InvalidInput,
    NotFound,
    NotOurs,
    NotPermitted,
    Outdated,
    StationError,
    Trouble,
    TroubleCode,
)
from db.kernel.ids import UserId
from db.storage.keys import DEFAULT, FLOOR, Cost
from desktop.settings import usual
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark, say

if TYPE_CHECKING:
    from db.kernel.actor import Actor
    from db.workspace import Workspace

PASSPHRASE = QT_TRANSLATE_NOOP("Command", "Passphrase")
_ANSWERED = f"{__name__}.answered"
"""A command prints one JSON object, also where trouble comes behind what was found."""
_NO_PASSPHRASE = QT_TRANSLATE_NOOP(
    "Command", "No passphrase came from standard input. Nothing was changed, no try was counted."
)
_AT = QT_TRANSLATE_NOOP("Command", "{field}: {told}")
_NOT_A_NAME = QT_TRANSLATE_NOOP("Command", "A stick takes no file of the name {name}.")


@dataclass(frozen=True, slots=True)
class Ground:
    """The options that come before the sub-command."""

    data: Path
    profile: Path
    theme: str | None = None
    language: str | None = None
    page: str | None = None
    server: str = field(default="", repr=False)
    """URL of the database that counters share; empty for a station in its own file."""
    cost: Cost = DEFAULT
    floor: Cost = FLOOR
    """What a passphrase costs, and the least it may; no option sets them, tests make keys cheap."""

    @property
    def places(self) -> Places:
        """Where this station's files lie."""
        return usual.places(self.data, self.profile, self.server)

    def at(self, folder: Path | None) -> Ground:
        """Return the same ground for a folder that was named after the sub-command."""
        if folder is None:
            return self
        return replace(self, data=folder, profile=usual.usual_profile(folder))

    def entrance(self) -> Entrance:
        """Return the door of the station; raises CannotOpen when a file stands in place of its folder."""
        if self.places.folder.is_file():
            raise CannotOpen(TroubleCode.NOT_A_FOLDER)
        return Entrance(self.places, SystemClock(), floor=self.floor)


def begin(ground: Ground) -> None:
    """Make the texts of a sub-command speak the chosen language, without a screen."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.*=false")
    from PySide6.QtCore import QCoreApplication

    from desktop.wording import language

    app = QCoreApplication.instance() or QCoreApplication(sys.argv[:1])
    language.install(app, ground.language or language.CHINESE)


def spoken(command: Callable[..., None]) -> Callable[..., None]:
    """Give a sub-command its language before it runs."""

    @wraps(command)
    @click.pass_obj
    def run(ground: Ground, *args: Any, **options: Any) -> None:
        begin(ground)
        try:
            command(ground, *args, **options)
        except StationError as error:
            if options.get("as_json") and _ANSWERED not in click.get_current_context().meta:
                answer(told(error), [], as_json=True)
            raise

    return run


def answer(values: Mapping[str, object], lines: list[str], *, as_json: bool) -> None:
    """Print a result: one JSON object, or lines for people."""
    if as_json:
        click.get_current_context().meta[_ANSWERED] = True
        click.echo(json.dumps(for_programs(values), ensure_ascii=False))
        return
    for line in lines:
        show(line)


def for_programs(value: Any) -> Any:
    """Return a value as JSON has it: ids and digests in hexadecimal digits, moments in ISO 8601."""
    if isinstance(value, Mapping):
        return {str(for_programs(name)): for_programs(one) for name, one in value.items()}
    if isinstance(value, Enum):
        return for_programs(value.value)
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, Iterable) and not isinstance(value, bytes):
        return [for_programs(one) for one in value]
    return _spelt(value)


def _spelt(value: object) -> str:
    """Return in letters what JSON has no form of; what nobody thought of would come out as Python shows it."""
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, UUID | Path | Decimal):
        return str(value)
    raise TypeError(type(value))


def show(line: str) -> None:
    """Print a line; what would steer the terminal, as the name of a file on a stick may, is shown as a mark."""
    click.echo("".join("\N{REPLACEMENT CHARACTER}" if _steers(one) else one for one in line))


def _steers(character: str) -> bool:
    return unicodedata.category(character) in {"Cc", "Cf"} and character not in "\n\t"


def tell_usage(ctx: click.Context, error: click.UsageError) -> None:
    """Print for a program what was wrong with its arguments, unless it was answered already."""
    if _ANSWERED not in ctx.meta:
        told = {"trouble": "usage", "message": error.format_message()}
        click.echo(json.dumps(told, ensure_ascii=False))


def told(error: StationError) -> dict[str, object]:
    """Return an error for programs: its code or the fields it is about, and the sentence that people read."""
    from desktop.wording import words

    if isinstance(error, InvalidInput):
        problems = [
            {"field": one.field, "code": one.code, "message": words.of(one)}
            for one in error.problems
        ]
        return {"trouble": "invalid_input", "problems": problems}
    code = error.code.value if isinstance(error, Trouble) else _NAMES[type(error)]
    return {"trouble": code, "message": words.at_prompt(error)}


_NAMES = {
    NotPermitted: "not_permitted", NotFound: "not_found", NotOurs: "not_ours",
    Outdated: "outdated",
}  # fmt: skip


def fitting(path: Path, option: str) -> Path:
    """Return a path whose name every stick takes; any other is a matter of usage."""
    from db.bundle.place import fat_name

    if path.name != fat_name(path.name) or path.name.endswith(".part"):
        raise click.BadParameter(say(_NOT_A_NAME, name=path.name), param_hint=option)
    return path


def speak(error: StationError) -> None:
    """Print an error as a sentence for whoever typed the command."""
    from desktop.wording import words
    from desktop.wording.field_words import typed_word

    if isinstance(error, InvalidInput):
        for problem in error.problems:
            field, told = typed_word(problem.field), words.of(problem)
            click.echo(say(_AT, field=field, told=told) if field else told, err=True)
        return
    click.echo(words.at_prompt(error), err=True)


def passphrase(prompt: Mark, *, confirm: bool = False, **params: object) -> str:
    """Return a passphrase from a hidden prompt, or a line of standard input when nobody sits there.

    An empty line is a matter of usage: it comes from a closed input and is no try of anybody.
    """
    if sys.stdin.isatty():
        return str(
            click.prompt(say(prompt, **params), hide_input=True, confirmation_prompt=confirm)
        )
    if line := sys.stdin.readline().rstrip("\r\n"):
        return line
    raise click.UsageError(say(_NO_PASSPHRASE))


def open_workspace(ground: Ground, user: str | None, prompt: Mark) -> tuple[Workspace, Actor]:
    """Enter as a person and open the station; raises CannotOpen."""
    return open_with(ground, user, asked(ground, user, prompt))


def asked(ground: Ground, user: str | None, prompt: Mark) -> str:
    """Return the passphrase of a person, who is asked only where there is a station that knows them."""
    _who(ground.entrance(), user)
    return passphrase(prompt)


def open_with(ground: Ground, user: str | None, said: str) -> tuple[Workspace, Actor]:
    """Enter with what a person said, and open the station; raises CannotOpen."""
    from db.workspace import Workspace

    entrance = ground.entrance()
    who = _who(entrance, user)
    workspace = Workspace(entrance, entrance.enter(who, said), SystemClock(), cost=ground.cost)
    return workspace, workspace.accounts.actor(who)


def _who(entrance: Entrance, user: str | None) -> UserId:
    if not entrance.is_founded():
        raise CannotOpen(TroubleCode.MISSING)
    who = next((one for one in entrance.people() if user in (None, one.name)), None)
    if who is None:
        raise CannotOpen(TroubleCode.NO_ACCOUNT)
    return who.user
