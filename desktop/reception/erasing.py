"""Erasing the data of who raised a matter: what goes and what stays, a reason, and a second person who agrees."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from db.accounts.rules import Permission, may
from db.bundle.erasure_contracts import HeldCount
from db.kernel.problems import Problem
from db.reception.contracts import MatterDetail
from desktop.frame.second_person import ActOfTwo, SecondPersonDialog, ask_second
from desktop.reception import columns
from desktop.reception.detail import DetailPane
from desktop.reception.erasing_dialog import ErasingDialog
from desktop.wording.held_words import counted

if TYPE_CHECKING:
    from db.accounts.witness import Witness
    from db.kernel.ids import MatterId
    from desktop.frame.desk import Desk


class Erasing(QObject):
    """Nothing is erased by one person alone, and nothing before both have read what goes."""

    def __init__(self, desk: Desk, detail: DetailPane) -> None:
        super().__init__(detail)
        self._desk, self._detail = desk, detail
        self.dialog: ErasingDialog | None = None
        self.second: SecondPersonDialog | None = None
        self._is_hub = False
        detail.may_erase = may(desk.actor, Permission.DELETE)
        detail.erase_wanted.connect(self.begin)

    @Slot()
    def begin(self) -> None:
        """Look what holds the data of who raised the matter shown, and ask."""
        shown, desk = self._detail.detail, self._desk
        if shown is not None:
            work = partial(self._looked, shown.line.id)
            desk.jobs.ask(self, work, partial(self._ask, shown), desk.notices.say_error)

    def _looked(self, matter: MatterId) -> Sequence[HeldCount]:
        """Return what holds the data, and know whose word is needed elsewhere: a hub's is its own."""
        workspace = self._desk.workspace
        self._is_hub = workspace.partners.admits()
        return workspace.bundles.erasures.holding(self._desk.actor, matter)

    def _ask(self, shown: MatterDetail, found: Sequence[HeldCount]) -> None:
        name, window = columns.visitor_name(shown.line), self._detail.window()
        dialog = self.dialog = ErasingDialog(name, found, window, is_hub=self._is_hub)
        dialog.wanted.connect(partial(self._check, dialog, shown, found))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _check(
        self, dialog: ErasingDialog, shown: MatterDetail, found: Sequence[HeldCount], reason: str
    ) -> None:
        """Hear what is wrong with the reason before somebody is called to agree."""
        erasures, actor = self._desk.workspace.bundles.erasures, self._desk.actor
        work = partial(erasures.check, actor, shown.line.id, reason)
        then = partial(self._judge, dialog, shown, found, reason)
        self._desk.jobs.ask(dialog, work, then, self._desk.notices.say_error)

    def _judge(
        self,
        dialog: ErasingDialog,
        shown: MatterDetail,
        found: Sequence[HeldCount],
        reason: str,
        problems: Sequence[Problem],
    ) -> None:
        if problems:
            dialog.show_problems(problems)
            return
        dialog.agree()
        sentence = self.tr(
            "{name} wants to erase the personal data of {whose}, matter {number}: {what}. Reason: {reason}."
            " It cannot be taken back."
        ).format(
            name=self._desk.actor.name, whose=columns.visitor_name(shown.line), number=shown.line.number,
            what=counted(found), reason=reason.strip(),
        )  # fmt: skip
        then = partial(self._erase, shown, reason)
        act = ActOfTwo(Permission.DELETE, sentence, self.tr("Agree, erase"), then)
        self.second = ask_second(self._desk, act, self._detail.window())

    def _erase(self, shown: MatterDetail, reason: str, witness: Witness) -> None:
        desk, matter = self._desk, shown.line.id
        erasures = desk.workspace.bundles.erasures
        work = partial(erasures.request, desk.actor, witness, matter, reason)
        desk.jobs.ask(self, work, self._tell, desk.notices.say_error)

    def _tell(self, count: int) -> None:
        told = (
            self.tr("Erased: %n records. The stations erase it with the next bundle.", "", count)
            if self._is_hub
            else self.tr(
                "Erased: %n records. Elsewhere it acts once the district has confirmed it.",
                "",
                count,
            )
        )
        self._desk.notices.toast(told)
