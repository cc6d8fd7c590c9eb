"""The rota settings of this station: what is in force, and how somebody changes it."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.accounts.rules import Permission, check_permitted
from db.kernel.actor import Actor
from db.kernel.clock import Clock
from db.kernel.errors import Outdated
from db.kernel.ids import new_id
from db.kernel.kinds import Action, Kind, Saved
from db.scheduling.rules import refuse
from db.scheduling.settings_rules import NAMES, RotaSettings, check_settings, read, written
from db.stations.records import SettingRow
from db.stations.service import the_station
from db.storage.unit_of_work import UnitOfWork


class RotaRules:
    """Gaps, turns in a year, and the weights of the wishes."""

    def __init__(self, work: UnitOfWork, *, clock: Clock) -> None:
        self._work = work
        self._clock = clock

    def current(self, actor: Actor) -> RotaSettings:
        """Return what is in force."""
        check_permitted(actor, Permission.SEE_ROTA)
        with self._work.reading() as session:
            return settings_of(session)

    def change(self, actor: Actor, seen: RotaSettings, wanted: RotaSettings) -> Saved[RotaSettings]:
        """Change settings from now on; raises InvalidInput, NotPermitted, Outdated."""
        check_permitted(actor, Permission.KEEP_STATION)
        refuse(check_settings(wanted))
        with self._work.writing(actor, Action.SETTING_CHANGED) as work:
            station, present = the_station(work.session).id, settings_of(work.session)
            if present != seen:
                raise Outdated(Kind.SETTING, station)
            before = written(present)
            for name, text in written(wanted).items():
                if text != before[name]:
                    made = new_id(self._clock)
                    row = SettingRow(id=made, station=station, name=name, value=text)
                    work.session.add(row)
            return work.saved(wanted)


def settings_of(session: Session) -> RotaSettings:
    """Return the rota settings of this station; a later change goes before an earlier one."""
    own = select(SettingRow.name, SettingRow.value).where(
        SettingRow.station == the_station(session).id, SettingRow.name.in_(NAMES)
    )
    rows = session.execute(own.order_by(SettingRow.base_hlc, SettingRow.id))
    return read({row.name: row.value for row in rows})
