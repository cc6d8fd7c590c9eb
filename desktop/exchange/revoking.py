"""Revoking the keys of a station: it touches others and cannot be undone, so it is asked first."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from db.bundle.exchange_contracts import PartnerStand
from db.kernel.errors import StationError

if TYPE_CHECKING:
    from desktop.frame.desk import Desk


class Revoking(QObject):
    """Asks, then has the hub say that it no longer believes a station."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    @Slot(object)
    def ask(self, partner: PartnerStand) -> None:
        """Revoke the keys of a station, once somebody agreed."""
        question = self.tr("Revoke the keys of {name}?").format(name=partner.name)
        body = self.tr(
            "What the station wrote up to now counts, even if it comes later on a stick. What comes behind it"
            " is kept aside at every station until somebody here lets it in."
        )
        act, keep = self.tr("Revoke the keys"), self.tr("Leave them in use")
        if self._desk.questions.confirm(question, body, act=act, keep=keep):
            admission, actor = self._desk.workspace.admission, self._desk.actor
            work = partial(admission.revoke, actor, partner.replica)
            told = self.tr("The keys of {name} are revoked; the next bundles tell the stations")
            then = partial(self._tell, told.format(name=partner.name))
            self._desk.jobs.ask(self, work, then, self._fail)

    def _tell(self, told: str, _hub: object) -> None:
        self._desk.notices.toast(told)

    def _fail(self, error: StationError) -> None:
        self._desk.notices.say_error(error)
