"""表样: every version of every form, what it says, and the editor of the next one."""

from __future__ import annotations

from typing import ClassVar

from db.kernel.kinds import Changes, Kind
from desktop.evaluation.section import Section
from desktop.frame.desk import Desk


class FormsSection(Section):
    """Choosing a version shows it; the editor takes its place."""

    reloads_on: ClassVar[Changes] = frozenset({Kind.FORM_TEMPLATE})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.service = desk.workspace.evaluation.forms
