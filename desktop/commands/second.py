"""Who stands behind what cannot be taken back: whoever says that it is meant, or a colleague with a passphrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from db.kernel.errors import CannotOpen, TroubleCode
from desktop.commands.ground import passphrase
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark, say

if TYPE_CHECKING:
    from db.accounts.rules import Permission
    from db.accounts.witness import Witness
    from db.kernel.actor import Actor
    from db.workspace import Workspace

_SECOND = QT_TRANSLATE_NOOP("Command", "Passphrase of {name}, who agrees")


def agreed(
    workspace: Workspace, actor: Actor, permission: Permission, name: str, *, needed: Mark
) -> Witness:
    """Return the colleague who agrees to one act; ``needed`` says why there has to be one."""
    if not name:
        raise click.UsageError(say(needed))
    others = workspace.witnesses.candidates(actor)
    beside = next((one for one in others if one.name == name), None)
    if beside is None:
        raise CannotOpen(TroubleCode.NO_ACCOUNT)
    typed = passphrase(_SECOND, name=name)
    return workspace.witnesses.prove(actor, permission, beside.user, typed)


def sure(needed: Mark, *, yes: bool, **params: object) -> None:
    """Go on only where ``--yes`` was given; ``needed`` says what would happen."""
    if not yes:
        raise click.UsageError(say(needed, **params))
