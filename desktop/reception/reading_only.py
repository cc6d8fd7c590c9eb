"""A station that may only be read: the form says so in one sentence and takes nothing that could not be kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.parts.painting import Tone
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

if TYPE_CHECKING:
    from desktop.frame.desk import Desk
    from desktop.reception.register_pane import RegisterPane

_CLOSED = QT_TRANSLATE_NOOP(
    "ReadingOnly", "Nothing can be registered now, because this station can only be read."
)


def follow(desk: Desk, register: RegisterPane) -> None:
    """Close the form while nothing can be saved, and open it again when that is over."""
    is_closed = desk.workspace.reads_only is not None
    if register.form.isEnabled() is not is_closed:
        return
    register.form.setDisabled(is_closed)
    if is_closed:
        register.messages.show_message(Tone.WARN, say(_CLOSED))
        register.messages.let_stand(say(_CLOSED))
    else:
        register.messages.take_away(say(_CLOSED))
