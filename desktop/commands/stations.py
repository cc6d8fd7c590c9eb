"""``liaison-desk stations list|district|invite|accept|revoke|renew``: who is believed, and how one gets there."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from db.accounts.rules import Permission, may
from db.kernel.errors import NotFound
from db.kernel.kinds import Kind
from desktop.commands.ground import (
    PASSPHRASE,
    Ground,
    answer,
    fitting,
    open_workspace,
    passphrase,
    spoken,
)
from desktop.commands.second import sure
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

if TYPE_CHECKING:
    from db.bundle.partner_contracts import Comparing, HubLine, PartnerLine
    from db.kernel.actor import Actor
    from db.workspace import Workspace

_ROOT = QT_TRANSLATE_NOOP("Command", "Root code")
_ROOT_LINE = QT_TRANSLATE_NOOP("Command", "Root code {number}  {code}")
_KEEP_ROOTS = QT_TRANSLATE_NOOP(
    "Command",
    "The root codes are shown this once. Give each to another person; two together replace lost keys.",
)
_ASKED = QT_TRANSLATE_NOOP("Command", "Request       {text}")
_CARRY = QT_TRANSLATE_NOOP("Command", "Bring it to the district as a file or a QR code.")
_WRITTEN = QT_TRANSLATE_NOOP("Command", "Written to {path}.")
_OTHER = QT_TRANSLATE_NOOP("Command", "{code}  {name}")
_CODE = QT_TRANSLATE_NOOP("Command", "Compare       {code}")
_COMPARE = QT_TRANSLATE_NOOP(
    "Command",
    "Have the other side read its code out, then call this again with --code and what you heard.",
)
_BELIEVED = QT_TRANSLATE_NOOP("Command", "{name} is believed from now on.")
_ADMITTED = QT_TRANSLATE_NOOP("Command", "{name} is admitted; directory version {version}.")
_REVOKED = QT_TRANSLATE_NOOP("Command", "{code} is revoked; directory version {version}.")
_RENEWED = QT_TRANSLATE_NOOP("Command", "The hub has new keys; directory version {version}.")
_NOBODY = QT_TRANSLATE_NOOP(
    "Command", "Nobody yet. Begin with stations invite, or with stations district."
)
_NEVER = QT_TRANSLATE_NOOP("Command", "no bundle yet")
_HEARD = QT_TRANSLATE_NOOP("Command", "last contact {day}")
_SILENT = QT_TRANSLATE_NOOP("Command", "silent for too long")
_GONE = QT_TRANSLATE_NOOP("Command", "revoked")
_FOUNDING = QT_TRANSLATE_NOOP(
    "Command",
    "Nothing was changed. This desk would admit stations from then on, and that cannot be taken back; if it is the"
    " district's, call this again with --yes.",
)
_REVOKING = QT_TRANSLATE_NOOP(
    "Command",
    "Nothing was changed. What the station writes from then on is taken nowhere; if that is meant, call this again"
    " with --yes.",
)
_RUN_OUT = QT_TRANSLATE_NOOP(
    "Command", "The directory of {name} has run out; ask for a newer one. Work goes on."
)
_ENDED = QT_TRANSLATE_NOOP(
    "Command",
    "{name} has admitted this station anew. Lock open windows and enter again: what is registered before that waits"
    " there until somebody lets it in.",
)
_LONGEST_FILE = 8 * 2**20
_FILE = click.Path(path_type=Path)


@click.group()
def stations() -> None:
    """Stations and hubs that bundles are exchanged with."""


@stations.command("list")
@click.option("--user", help="Name of the person who enters.")
@click.option("--json", "as_json", is_flag=True)
@spoken
def list_stations(ground: Ground, *, user: str | None, as_json: bool) -> None:
    """List who is believed, with the last contact, and who was revoked."""
    with _opened(ground, user) as (workspace, actor):
        lines = [*workspace.partners.lines(actor), *workspace.partners.revoked(actor)]
        hubs = workspace.partners.hubs(actor)
        may_enrol = may(actor, Permission.ENROL)
        open_ones = workspace.partners.comparing(actor) if may_enrol else ()
    values = {
        "stations": [asdict(one) | {"state": _state(one)} for one in lines],
        "hubs": [asdict(one) for one in hubs],
        "comparing": [_compared(one) for one in open_ones],
    }  # fmt: skip
    told = [
        *map(_line, lines),
        *_run_out(hubs),
        *_ended(hubs),
        *(one for each in open_ones for one in _codes(each)),
    ]
    answer(values, told or [say(_NOBODY)], as_json=as_json)


@stations.command()
@click.option("--yes", is_flag=True, help="Say that it is meant; without it nothing is changed.")
@click.option("--user", help="Name of the person who enters.")
@click.option("--json", "as_json", is_flag=True)
@spoken
def district(ground: Ground, *, yes: bool, user: str | None, as_json: bool) -> None:
    """Let this desk admit stations; prints three root codes that are kept nowhere else."""
    sure(_FOUNDING, yes=yes)
    with _opened(ground, user) as (workspace, actor):
        roots = workspace.admission.found(actor).value
    told = [say(_ROOT_LINE, number=number, code=one) for number, one in enumerate(roots, 1)]
    answer({"root_codes": roots}, [*told, say(_KEEP_ROOTS)], as_json=as_json)


@stations.command()
@click.option("--out", type=_FILE, help="File to write the request to.")
@click.option("--new-keys", is_flag=True, help="Make new keys in place of lost or stolen ones.")
@click.option("--user", help="Name of the person who enters.")
@click.option("--json", "as_json", is_flag=True)
@spoken
def invite(
    ground: Ground, *, out: Path | None, new_keys: bool, user: str | None, as_json: bool
) -> None:
    """Invite a district to admit this station: writes the request that it answers."""
    with _opened(ground, user) as (workspace, actor):
        asked = workspace.joining.ask(actor, with_new_keys=new_keys).value
    told = [say(_ASKED, text=asked.text), *_write(out, asked.text), say(_CARRY)]
    values = {"nonce": asked.nonce, "request": asked.text, "path": out}
    answer(values, told, as_json=as_json)


@stations.command()
@click.argument("file", type=_FILE)
@click.option("--code", "heard", default="", help="The whole code as the other side read it out.")
@click.option("--out", type=_FILE, help="File to write the answer to a request to.")
@click.option("--user", help="Name of the person who enters.")
@click.option("--json", "as_json", is_flag=True)
@spoken
def accept(
    ground: Ground, *, file: Path, heard: str, out: Path | None, user: str | None, as_json: bool
) -> None:
    """Take a station's request or a district's answer; nothing is believed before --code confirms it."""
    from db.bundle.enrolment import is_request

    text, _, policy = _read(file).partition("\n")
    with _opened(ground, user) as (workspace, actor):
        is_asked = is_request(text)
        side = workspace.admission if is_asked else workspace.joining
        found = side.receive(actor, text).value
        beside = f"{found.answer}\n{workspace.partners.policy_text()}\n"
        # Before anybody is believed: a place that is taken must not leave half of this done.
        written = _write(out if is_asked else None, beside)
        told = _confirm(workspace, actor, found, heard, policy.strip()) if heard else []
    values = {**_compared(found), "confirmed": bool(heard), "path": out}
    answer(values, [*written, *(told or [*_codes(found), say(_COMPARE)])], as_json=as_json)


@stations.command()
@click.argument("station")
@click.option("--yes", is_flag=True, help="Say that it is meant; without it nothing is changed.")
@click.option("--user", help="Name of the person who enters.")
@click.option("--json", "as_json", is_flag=True)
@spoken
def revoke(ground: Ground, *, station: str, yes: bool, user: str | None, as_json: bool) -> None:
    """Believe a station, named by its code or its id, no further than what is here of it."""
    sure(_REVOKING, yes=yes)
    with _opened(ground, user) as (workspace, actor):
        lines = workspace.partners.lines(actor)
        replicas = {name: one.replica for one in lines for name in (one.code, str(one.replica))}
        replica = replicas.get(station)
        if replica is None:
            raise NotFound(Kind.PARTNER, None)
        hub = workspace.admission.revoke(actor, replica).value
    told = say(_REVOKED, code=station, version=hub.version)
    answer({"replica": replica, "version": hub.version}, [told], as_json=as_json)


@stations.command()
@click.option("--roots", is_flag=True, help="Have two root codes sign as well: for stolen keys.")
@click.option("--user", help="Name of the person who enters.")
@click.option("--json", "as_json", is_flag=True)
@spoken
def renew(ground: Ground, *, roots: bool, user: str | None, as_json: bool) -> None:
    """Give this hub new keys."""
    with _opened(ground, user) as (workspace, actor):
        codes = [passphrase(_ROOT) for _ in range(2)] if roots else []
        hub = workspace.admission.renew(actor, codes).value
    answer({"version": hub.version}, [say(_RENEWED, version=hub.version)], as_json=as_json)


@contextmanager
def _opened(ground: Ground, user: str | None) -> Iterator[tuple[Workspace, Actor]]:
    workspace, actor = open_workspace(ground, user, PASSPHRASE)
    with closing(workspace):
        yield workspace, actor


def _confirm(
    workspace: Workspace, actor: Actor, found: Comparing, heard: str, policy: str
) -> list[str]:
    from db.bundle.partner_contracts import Admit, Confirm

    if found.is_own:
        believed = workspace.joining.confirm(actor, Confirm(found.nonce, heard, policy)).value
        return [say(_BELIEVED, name=found.name), *_ended((believed,))]
    hub = workspace.admission.admit(actor, Admit(found.nonce, heard)).value
    return [say(_ADMITTED, name=found.name, version=hub.version)]


def _read(path: Path) -> str:
    from db.bundle.place import opened

    with opened(path, _LONGEST_FILE) as file:
        return file.read(_LONGEST_FILE).decode(errors="replace").strip()


def _write(path: Path | None, text: str) -> list[str]:
    """Write a text so that it is known to lie there; what stands there already is left alone."""
    from db.bundle.place import place

    if path is None:
        return []
    place(path.parent, fitting(path, "--out").name, lambda sink: sink.write(text.encode()))
    return [say(_WRITTEN, path=path)]


def _compared(one: Comparing) -> dict[str, object]:
    return {
        "nonce": one.nonce, "station": one.code, "name": one.name, "ours": one.is_own,
        "code": one.comparison.text, "answer": one.answer,
    }  # fmt: skip


def _codes(one: Comparing) -> list[str]:
    from db.bundle.partner_contracts import EnrolmentState
    from desktop.wording import words

    state = words.of(EnrolmentState.COMPARING)
    other = say(_OTHER, code=one.code, name=one.name)
    return [f"{other}  {state}", say(_CODE, code=one.comparison.text)]


def _state(one: PartnerLine) -> str:
    return "revoked" if one.is_revoked else "enrolled"


def _line(one: PartnerLine) -> str:
    from db.bundle.standing import PartnerRole
    from db.kernel.clock import local_date
    from desktop.wording import words

    role = words.of(PartnerRole.HUB if one.is_hub else PartnerRole.STATION)
    heard = say(_HEARD, day=local_date(one.heard_at)) if one.heard_at else say(_NEVER)
    contact = "" if one.is_self else heard
    silent = say(_SILENT) if one.is_silent else ""
    gone = say(_GONE) if one.is_revoked else ""
    code = one.code or str(one.replica)
    return "  ".join(filter(None, (code, role, one.name, gone, contact, silent)))


def _ended(hubs: tuple[HubLine, ...]) -> list[str]:
    return [say(_ENDED, name=one.name) for one in hubs if one.has_ended]


def _run_out(hubs: tuple[HubLine, ...]) -> list[str]:
    return [say(_RUN_OUT, name=one.name) for one in hubs if one.is_run_out]
