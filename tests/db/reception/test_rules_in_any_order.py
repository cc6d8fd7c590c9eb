"""Clicks in any order against a table of their own, written from the domain reference, not from the code."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.kernel.actor import Actor
from db.kernel.errors import InvalidInput, Outdated
from db.kernel.ids import MatterId, PrintId, VisitId, new_id
from db.kernel.kinds import Action
from db.reception.codes import ContactForm, MatterState, NextStep, Step
from db.reception.contracts import (
    AddNote,
    AssignMatter,
    CloseMatter,
    MatterDetail,
    RecordReply,
    RevealContact,
)
from db.reception.handling import (
    ArchiveMatter,
    AskExtension,
    CheckReply,
    ConvertMatter,
    DecideExtension,
    DeclineMatter,
    DeclineReason,
    EscalateMatter,
    FeedBack,
    LinkType,
    LoopCommand,
    MergeMatter,
    RateMatter,
    ReopenMatter,
    ReturnMatter,
    ReturnReason,
    RevisitMatter,
    Score,
    SignFor,
    UnmergeMatter,
    UrgeForm,
    UrgeUnit,
    WithdrawMatter,
)
from db.reception.paper_contracts import RecordPrint
from tests import factories
from tests.fakes.clock import FakeClock
from tests.faults.audit import findings
from tests.stations import Station, Template, colleague, entrance_of, open_station

OPEN = (
    "registered",
    "assigned",
    "signed",
    "in_progress",
    "returned",
    "extension_pending",
    "escalated",
)
WITH_UNIT = ("assigned", "signed", "in_progress")
TABLE = {
    ("registered", "answer"): "answered_on_site",
    ("registered", "undo"): "void",
    ("assigned", "undo"): "void",
    ("assigned", "sign"): "signed",
    ("assigned", "return"): "returned",
    ("in_progress", "sign"): "in_progress",
    ("in_progress", "return"): "returned",
    ("answered_on_site", "undo"): "void",
    ("closed", "undo"): "void",
    ("converted", "withdraw"): "withdrawn",
    ("converted", "reply"): "replied",
    ("merged", "reply"): "replied",
    ("reopened", "reply"): "replied",
    ("reopened", "withdraw"): "withdrawn",
    ("reopened", "merge"): "merged",
    ("reopened", "convert"): "converted",
    ("reopened", "sign"): "signed",
    ("reopened", "return"): "returned",
    ("reopened", "ask"): "extension_pending",
    ("reopened", "urge"): "reopened",
    ("tracking", "reply"): "replied",
    ("extension_pending", "decide"): "in_progress",
    **{("replied", click): "replied" for click in ("check", "send_back")},
    ("replied", "feed_back"): "fed_back",
    ("rated", "rate"): "rated",
    ("closed", "revisit"): "closed",
    ("merged", "unmerge"): "where it stood",
    **{(state, "merge"): "merged" for state in OPEN},
    **{(state, "withdraw"): "withdrawn" for state in OPEN},
    **{
        (state, "assign"): "assigned"
        for state in ("registered", "returned", "escalated", "reopened")
    },
    **{(state, "decline"): "not_accepted" for state in ("registered", "returned")},
    **{(state, "convert"): "converted" for state in ("registered", *WITH_UNIT, "returned")},
    **{
        (state, "escalate"): "escalated"
        for state in ("registered", *WITH_UNIT, "returned", "reopened")
    },
    **{(state, "transfer"): "assigned" for state in WITH_UNIT},
    **{(state, "ask"): "extension_pending" for state in WITH_UNIT},
    **{
        (state, "reply"): "replied"
        for state in (*WITH_UNIT, "extension_pending", "escalated", "replied", "fed_back")
    },
    **{
        (state, "urge"): state
        for state in (*WITH_UNIT, "extension_pending", "escalated", "tracking")
    },
    **{(state, "rate"): "rated" for state in ("answered_on_site", "fed_back")},
    **{
        (state, "close"): "closed"
        for state in ("answered_on_site", "fed_back", "rated", "tracking")
    },
    **{
        (state, "reopen"): "reopened"
        for state in (
            "rated",
            "tracking",
            "closed",
            "not_accepted",
            "withdrawn",
            "converted",
        )
    },
    **{(state, "archive"): "archived" for state in ("closed", "not_accepted", "withdrawn")},
}
"""Domain reference §3.1 and flows §1.1, written from those pages; all else is refused.

Every voter is satisfied here; what dissatisfaction and calls in vain lead to has tests of its own.
"""

ANY_TIME = {"note", "print", "reveal"}
ACTIONS = {
    "sign": Action.MATTER_SIGNED, "return": Action.MATTER_RETURNED,
    "decline": Action.MATTER_DECLINED, "escalate": Action.MATTER_ESCALATED,
    "convert": Action.MATTER_CONVERTED, "ask": Action.EXTENSION_ASKED,
    "decide": Action.EXTENSION_DECIDED, "urge": Action.UNIT_URGED, "check": Action.REPLY_CHECKED,
    "send_back": Action.REPLY_SENT_BACK, "feed_back": Action.FED_BACK,
    "rate": Action.MATTER_RATED, "reopen": Action.MATTER_REOPENED,
    "revisit": Action.MATTER_REVISITED, "archive": Action.MATTER_ARCHIVED,
    "merge": Action.MATTER_MERGED, "unmerge": Action.MATTER_UNMERGED,
    "withdraw": Action.MATTER_WITHDRAWN,
    "assign": Action.MATTER_ASSIGNED, "transfer": Action.MATTER_TRANSFERRED,
    "answer": Action.MATTER_ANSWERED_ON_SITE, "reply": Action.REPLY_RECORDED,
    "close": Action.MATTER_CLOSED, "undo": Action.REGISTRATION_UNDONE,
    "note": Action.NOTE_ADDED, "print": Action.PRINTED, "reveal": Action.CONTACT_REVEALED,
}  # fmt: skip
BEGINNINGS = {
    "assign": "registered",
    "hand": "assigned",
    "answer": "answered_on_site",
    "record": "closed",
}

CLICKS = st.lists(
    st.tuples(st.integers(0, 999), st.sampled_from((True, True, True, False)), st.booleans()),
    min_size=4, max_size=14,
)  # fmt: skip
"""Which click, whether one that the table allows (most are, or walks would end where they begin), how late."""


@dataclass
class Expected:
    """What the table says about one matter."""

    state: str
    clicks: list[str]
    is_closed_by_hand: bool = False
    is_answered: bool = False
    is_extended: bool = False
    is_urged: bool = False
    is_unsigned: bool = False
    """The unit that has the matter has neither signed nor returned its slip."""
    has_unit: bool = False
    """Somebody was handed the matter and did not return it: reopened, it is theirs again."""
    stood: str = ""
    checked: str = ""
    """What became of the newest reply at a colleague: nothing yet, ``check`` or ``send_back``."""
    seen: MatterDetail | None = None

    def allows(self, click: str) -> bool:
        """Tell whether the click may be done now."""
        if click in ANY_TIME:
            return True
        if (self.state, click) not in TABLE or (click == "ask" and self.is_extended):
            return False
        is_early = click == "feed_back" and self.checked != "check"
        is_twice = (click == "urge" and self.is_urged) or (click, self.state) == ("rate", "rated")
        if is_early or is_twice:
            return False
        if click in ("sign", "return") and not self.is_unsigned:
            return False
        if click in ("urge", "ask") and self.is_with_nobody:
            return False
        return click != "undo" or not (self.is_closed_by_hand or self.is_answered)

    @property
    def is_with_nobody(self) -> bool:
        """Tell whether it was opened again without a unit that had it."""
        return self.state == "reopened" and not self.has_unit

    def take(self, click: str) -> None:
        """Follow the table."""
        before, self.state = self.state, TABLE.get((self.state, click), self.state)
        if click == "unmerge":
            self.state = self.stood
        if click in ("reply", "check", "send_back"):
            self.checked = "" if click == "reply" else click
        self.stood = before if click == "merge" else self.stood
        self.is_extended = self.is_extended or click == "decide"
        self.is_urged = self.is_urged or click == "urge"
        if click in ("assign", "transfer", "escalate", "sign", "return"):
            self.is_unsigned = click not in ("sign", "return")
        if click in ("assign", "transfer", "escalate", "return"):
            self.has_unit = click != "return"
        if click == "reopen":
            self.is_unsigned = self.has_unit
        self.is_closed_by_hand = self.is_closed_by_hand or click == "close"
        self.is_answered = self.is_answered or click in ("reply", "revisit", "reopen")
        self.clicks.append(ACTIONS[click])


class Office:
    """One matter at a real station, and two units it can go to."""

    def __init__(self, station: Station, clock: FakeClock, beginning: str) -> None:
        self.station, self.clock = station, clock
        self.units = [
            station.workspace.stations.add_organization(
                station.actor, factories.organization(clock, name=name)
            ).value.id
            for name in ("市政养护所", "综合行政执法队")
        ]
        step = NextStep.ASSIGN if beginning == "hand" else NextStep(beginning)
        matter = factories.matter(
            next_step=step, answer="当场说明。" * (step is NextStep.ANSWER),
            unit=self.units[0] if beginning == "hand" else None,
        )  # fmt: skip
        command = factories.visit(clock, matter)
        saved = station.workspace.reception.register_visit(station.actor, command).value
        self.visit: VisitId = saved.visit
        self.matter: MatterId = saved.matters[0].matter
        other = station.workspace.reception.register_visit(station.actor, factories.visit(clock))
        self.other: MatterId = other.value.matters[0].matter
        self.caller = colleague(station, clock)
        self.asker = colleague(station, clock, "陆怀瑾")

    def shown(self, by: Actor | None = None) -> MatterDetail:
        """Return the matter as a clerk sees it."""
        return self.station.workspace.matters.detail(by or self.station.actor, self.matter)

    def click(self, name: str, seen: MatterDetail, revision: int) -> None:
        """Do one click on what a clerk sees."""
        reception, actor = self.station.workspace.reception, self.station.actor
        unit = self.units[seen.line.unit == "市政养护所"]
        acts: dict[str, Callable[[], Any]] = {
            "assign": lambda: reception.assign(actor, AssignMatter(self.matter, revision, unit)),
            "transfer": lambda: reception.transfer(
                actor, AssignMatter(self.matter, revision, unit)
            ),
            "answer": lambda: reception.answer_on_site(actor, self._reply(revision)),
            "reply": lambda: reception.record_reply(actor, self._reply(revision)),
            "close": lambda: reception.close(actor, CloseMatter(self.matter, revision, "已告知")),
            "undo": lambda: reception.undo_registration(actor, self.visit),
            **{
                name: lambda name=name, command=command: self._take(name, command)
                for name, command in self._loop(seen, revision).items()
            },
            "note": lambda: reception.add_note(actor, AddNote(self.matter, "电话告知。")),
            "print": lambda: reception.record_print(actor, self._print()),
            "reveal": lambda: reception.reveal_phone(actor, RevealContact(self.matter, "回电告知")),
        }
        acts[name]()

    def _take(self, name: str, command: LoopCommand) -> None:
        others = {"ask": self.asker, **dict.fromkeys(("rate", "check", "send_back"), self.caller)}
        actor = others.get(name, self.station.actor)
        self.station.workspace.handling.take(actor, command)

    def _loop(self, seen: MatterDetail, revision: int) -> dict[str, LoopCommand]:
        key: tuple[MatterId, int] = (self.matter, revision)
        later = (seen.line.due_on or date(2026, 3, 18)) + timedelta(days=3)
        return {
            "sign": SignFor(*key, "周所长"),
            "return": ReturnMatter(*key, ReturnReason.COMPETENCE, suggested_unit=self.units[1]),
            "decline": DeclineMatter(*key, DeclineReason.LITIGATION, "区法院诉讼服务中心"),
            "escalate": EscalateMatter(*key, self.units[1]),
            "convert": ConvertMatter(*key, LinkType.PROPOSAL),
            "ask": AskExtension(*key, later, "等配件"),
            "decide": DecideExtension(*key, granted=True, visitor_informed=True),
            "urge": UrgeUnit(*key, UrgeForm.PHONE),
            "check": CheckReply(*key, *[True] * 5),
            "send_back": CheckReply(*key, *[True] * 4, remark="语气生硬，请改。"),
            "feed_back": FeedBack(*key, ContactForm.PHONE),
            "rate": RateMatter(*key, attitude=Score.SATISFIED, result=Score.MOSTLY),
            "reopen": ReopenMatter(*key, "又坏了"),
            "revisit": RevisitMatter(*key, still_solved=True),
            "archive": ArchiveMatter(*key),
            "merge": MergeMatter(*key, self.other),
            "unmerge": UnmergeMatter(*key, "不是一回事"),
            "withdraw": WithdrawMatter(*key, "本人来电撤回"),
        }

    def _reply(self, revision: int) -> RecordReply:
        return RecordReply(self.matter, revision, "已更换井盖。")

    def _print(self) -> RecordPrint:
        return RecordPrint(
            PrintId(new_id(self.clock)), self.matter, "receipt_a4", "", 1, succeeded=True
        )


@settings(max_examples=20, deadline=None)
@given(beginning=st.sampled_from(sorted(BEGINNINGS)), clicks=CLICKS)
def test_clicks_in_any_order_follow_the_table_and_leave_one_entry_each(
    founded_station: Template, tmp_path_factory: pytest.TempPathFactory, beginning: str,
    clicks: list[tuple[int, bool, bool]],
) -> None:  # fmt: skip
    clock = FakeClock()
    folder: Path = tmp_path_factory.mktemp("office") / "station"
    shutil.copytree(founded_station.folder, folder)
    station = open_station(entrance_of(folder, clock), founded_station.founded, clock)
    office = Office(station, clock, beginning)
    told = [
        Action.VISIT_REGISTERED,
        *[Action.MATTER_ASSIGNED] * (beginning == "hand"),
        *[Action.MATTER_ANSWERED_ON_SITE] * (beginning == "answer"),
    ]
    expected = Expected(
        BEGINNINGS[beginning],
        list(told),
        is_unsigned=beginning == "hand",
        has_unit=beginning == "hand",
    )
    try:
        for choice, is_lawful, is_late in clicks:
            known = [one for one in sorted(ACTIONS) if not is_lawful or expected.allows(one)]
            try_click(office, expected, known[choice % len(known)], is_late=is_late)
            clock.advance(minutes=1)
        assert findings(station.workspace) == []
    finally:
        station.workspace.close()
        shutil.rmtree(folder)


def try_click(office: Office, expected: Expected, click: str, *, is_late: bool) -> None:
    """Do one click, on an old view when late, and compare everything a clerk sees with the table."""
    before = expected.seen or office.shown()
    follows_view = click not in ANY_TIME and click != "undo"
    if is_late and follows_view:
        with pytest.raises((Outdated, InvalidInput)):
            office.click(click, before, before.revision - 1)
    if is_allowed := expected.allows(click):
        office.click(click, before, before.revision)
        expected.take(click)
    else:
        with pytest.raises(InvalidInput):
            office.click(click, before, before.revision)
    after = expected.seen = office.shown()
    assert is_allowed or after == before
    assert after.line.state is MatterState(expected.state)
    assert [entry.action for entry in reversed(after.timeline)] == expected.clicks
    besides = {"undo_registration", "link", "unlink", "hold_opinion"}
    # What a colleague sent back is changed before anybody is told.
    barred = {"feed_back"} if expected.checked == "send_back" else set()
    barred |= set() if expected.is_unsigned else {"sign", "return"}
    barred |= {"urge", "ask_extension"} if expected.is_with_nobody else set()
    assert {one.value for one in after.steps} - besides == steps_of(
        expected.state
    ) - besides - barred
    is_offered = expected.state == "replied" and expected.checked != "check"
    assert (Step.CHECK in office.shown(office.caller).steps) == is_offered


def steps_of(state: str) -> set[str]:
    """Return the steps a clerk is offered in a state, who checks no reply of one's own.

    Triage has no click yet and stands beside assigning.
    """
    words = {
        "answer": "answer_on_site", "undo": "undo_registration", "ask": "ask_extension",
        "decide": "decide_extension",
    }  # fmt: skip
    offered = {words.get(click, click) for at, click in TABLE if at == state}
    offered -= {"check", "send_back"}
    return offered | {"triage"} if state == "registered" else offered


@pytest.mark.parametrize("days", [0, 1])
def test_a_back_dated_registration_is_undone_on_the_day_it_was_written(
    station: Station, clock: FakeClock, days: int
) -> None:
    earlier = clock.now()
    clock.advance(days=3)
    command = factories.visit(clock, received_at=earlier)
    station.workspace.reception.register_visit(station.actor, command)
    clock.advance(days=days)
    if days:
        with pytest.raises(InvalidInput):
            station.workspace.reception.undo_registration(station.actor, command.visit)
    else:
        station.workspace.reception.undo_registration(station.actor, command.visit)
        assert station.workspace.matters.counts(station.actor).open == 0
