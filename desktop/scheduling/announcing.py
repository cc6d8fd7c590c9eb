"""代表接待日公告 from what is published: who receives on a day, for the form that reception has."""

from __future__ import annotations

from datetime import date

from db.reception.paper_contracts import AnnouncedDeputy, Announcement
from db.scheduling.paper_contracts import RotaPaper
from db.scheduling.problem import PostKind
from desktop.scheduling.sheet_parts import sittings_of
from desktop.wording import formats


def announcement_of(facts: RotaPaper, day: date) -> Announcement | None:
    """Return the notice of a day as far as the rota knows it; None where nothing is published for it.

    What is received, what is not and who issues it is the form's to say. Nobody's phone is in it.
    """
    published = facts.published
    turns = [one for one in (published.turns if published else ()) if one.day == day]
    if published is None or not turns:
        return None
    hours = dict.fromkeys(one.hours for one in sittings_of(turns))
    people = {
        one.person.id: AnnouncedDeputy(one.person.name, one.person.level)
        for one in turns
        if one.person is not None and one.post_kind is PostKind.DEPUTY
    }
    return Announcement(
        station_name=facts.station.name, number="", received_on=day,
        hours=formats.listed(tuple(hours)), place="", deputies=tuple(people.values()), scope="",
        not_accepted="", phone="", issuer="", issued_on=published.announced_on,
        letterhead=facts.station.letterhead,
    )  # fmt: skip
