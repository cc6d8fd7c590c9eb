"""A station that may only be read: the form says so in one sentence and takes nothing that could not be kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db.accounts.rules import Permission, may
from desktop.parts.painting import Tone
from desktop.parts.shown import set_shown
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark, say

if TYPE_CHECKING:
    from desktop.frame.desk import Desk
    from desktop.reception.register_pane import RegisterPane

_CLOSED = QT_TRANSLATE_NOOP(
    "ReadingOnly", "Nothing can be registered now, because this station can only be read."
)


_NOT_YOURS = QT_TRANSLATE_NOOP(
    "ReadingOnly", "You look matters up here. Registering is for the people on duty at the station."
)


def follow(desk: Desk, register: RegisterPane) -> None:
    """Close the form while nothing can be saved or by who may not, and open it again when that is over."""
    why = _why(desk)
    if register.form.isEnabled() is not bool(why):
        return
    for part in (register.form, register.foot, register.files):
        if part is not None:
            part.setDisabled(bool(why))
    for sentence in map(say, (_CLOSED, _NOT_YOURS)):
        register.messages.take_away(sentence)
    # What nobody may do here is not offered; what cannot be done for a while stands there, closed.
    for tool in (register.foot, *register.tools):
        if tool is not None:
            set_shown(tool, shown=why is not _NOT_YOURS)
    if why:
        register.messages.show_message(Tone.WARN, say(why))
        register.messages.let_stand(say(why))


def _why(desk: Desk) -> Mark | None:
    if desk.workspace.reads_only is not None:
        return _CLOSED
    return None if may(desk.actor, Permission.REGISTER) else _NOT_YOURS
