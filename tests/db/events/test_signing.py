"""The desk: eight answers, each by its name; nothing toggles, and what is taken back stays in the log."""

from __future__ import annotations

from datetime import timedelta

import pytest

from db.events.codes import EventStep, Presence, SignMethod, SignOutcome
from db.events.contracts import Counts, Invitee
from db.events.desk_contracts import SignIn
from db.events.rules import EventProblem
from db.kernel.errors import NotFound
from tests import factories
from tests.db.evaluation.desks import codes
from tests.db.events.desks import DAY, GUESTS, ONE, TWO, Desk


def test_signed_in_by_scan_with_group_and_seat(desk: Desk) -> None:
    event = desk.opened()
    answer = desk.take(event, desk.roster(event)["沈知行"].code)
    assert answer.outcome is SignOutcome.SIGNED_IN
    assert answer.line is not None
    assert (answer.line.name, answer.line.unit, answer.line.seat) == ("沈知行", "松陌小组", "B12")
    assert answer.line.method is SignMethod.SCAN
    assert answer.line.presence is Presence.PRESENT


def test_already_in_tells_when_and_at_which_desk(desk: Desk) -> None:
    event = desk.opened()
    code = desk.roster(event)["沈知行"].code
    first = desk.take(event, code, TWO).line
    desk.clock.advance(minutes=7)
    again = desk.take(event, code, ONE)
    assert again.outcome is SignOutcome.ALREADY_IN
    assert again.line is not None
    assert first is not None
    assert (again.line.arrived_at, again.line.desks) == (first.arrived_at, (TWO,))


def test_several_match_and_nobody_is_chosen(desk: Desk) -> None:
    event = desk.opened(*GUESTS, Invitee("沈知行", unit="桂湾社区"))
    answer = desk.take(event, "沈知行")
    assert answer.outcome is SignOutcome.SEVERAL
    assert [one.unit for one in answer.others] == ["松陌小组", "桂湾社区"]
    assert desk.events.signing.counts(desk.actor, event).came == 0


def test_not_on_the_list(desk: Desk) -> None:
    event = desk.opened()
    assert desk.take(event, "方予白").outcome is SignOutcome.NOT_LISTED
    assert desk.take(event, "9").outcome is SignOutcome.NOT_LISTED


def test_other_event_is_named(desk: Desk) -> None:
    other = desk.opened(title="第一代表小组学习会")
    event = desk.opened(GUESTS[1])
    answer = desk.take(event, desk.roster(other)["沈知行"].code)
    assert (answer.outcome, answer.event_title) == (SignOutcome.OTHER_EVENT, "第一代表小组学习会")


def test_on_leave_is_not_signed_in_until_the_leave_is_taken_back(desk: Desk) -> None:
    event = desk.opened()
    line = desk.roster(event)["罗怀远"]
    desk.events.rosters.give_leave(desk.actor, line.id, "出差")
    answer = desk.take(event, line.code)
    assert answer.outcome is SignOutcome.ON_LEAVE
    assert answer.line is not None
    assert answer.line.reason == "出差"
    desk.events.rosters.end_leave(desk.actor, line.id)
    assert desk.take(event, line.code).outcome is SignOutcome.SIGNED_IN


def test_not_open_tells_when_it_opens(desk: Desk) -> None:
    event = desk.plan().line.id
    desk.invite(event, *GUESTS)
    desk.go_to("12:20")
    answer = desk.take(event, desk.roster(event)["沈知行"].code)
    assert (answer.outcome, answer.opens) == (SignOutcome.NOT_OPEN, "12:30")
    assert desk.walk_in(event, "方予白").outcome is SignOutcome.NOT_OPEN


def test_what_was_planned_opens_by_itself_an_hour_before(desk: Desk) -> None:
    event = desk.plan().line.id
    desk.invite(event, *GUESTS)
    desk.go_to("12:31")
    assert desk.take(event, desk.roster(event)["沈知行"].code).outcome is SignOutcome.SIGNED_IN


def test_unreadable_is_kept_in_the_tray(desk: Desk) -> None:
    event = desk.opened()
    code = desk.roster(event)["沈知行"].code
    broken = code[:-1] + str((int(code[-1]) + 1) % 10)
    assert desk.take(event, broken).outcome is SignOutcome.UNREADABLE
    (kept,) = desk.events.afterwards.tray(desk.actor, event)
    assert (kept.scanned, kept.desk, kept.outcome) == (broken, ONE, SignOutcome.UNREADABLE)
    desk.events.afterwards.settle(desk.actor, kept.id)
    assert desk.events.afterwards.tray(desk.actor, event) == ()


def test_full_width_digits_of_an_input_method_are_read(desk: Desk) -> None:
    event = desk.opened()
    wide = desk.roster(event)["沈知行"].code.translate(
        str.maketrans("0123456789", "０１２３４５６７８９")
    )
    assert desk.take(event, wide).outcome is SignOutcome.SIGNED_IN


@pytest.mark.parametrize(
    ("typed", "name", "method"),
    [
        ("沈知", "沈知行", SignMethod.NAME),
        ("szx", "沈知行", SignMethod.INITIALS),
        ("shenzhi", "沈知行", SignMethod.INITIALS),
        ("2345", "罗怀远", SignMethod.PHONE_TAIL),
        ("3", "骆怀瑾", SignMethod.NUMBER),
        ("麦麦提", "阿依古丽·麦麦提", SignMethod.NAME),
    ],
)
def test_whoever_alone_is_meant_is_signed_in(
    desk: Desk, typed: str, name: str, method: SignMethod
) -> None:
    event = desk.opened()
    answer = desk.take(event, typed)
    assert answer.outcome is SignOutcome.SIGNED_IN
    assert answer.line is not None
    assert (answer.line.name, answer.line.method) == (name, method)


def test_a_list_of_at_most_eight_follows_the_typing(desk: Desk) -> None:
    many = [Invitee(f"沈知{sign}") for sign in "一二三四五六七八九十"]
    event = desk.opened(*many)
    assert len(desk.events.signing.find(desk.actor, event, "沈")) == 8
    assert len(desk.events.signing.find(desk.actor, event, "沈知三")) == 1
    assert desk.events.signing.find(desk.actor, event, "s") == ()
    assert desk.events.signing.find(desk.actor, event, "  ") == ()


def test_the_list_masks_telephone_numbers(desk: Desk) -> None:
    event = desk.opened()
    (line,) = desk.events.signing.find(desk.actor, event, "沈知行")
    assert line.phone == "199 **** 1234"


def test_nothing_toggles_a_second_scan_leaves_who_is_there(desk: Desk) -> None:
    event = desk.opened()
    code = desk.roster(event)["沈知行"].code
    for _ in range(3):
        desk.take(event, code)
    counts = desk.events.signing.counts(desk.actor, event)
    assert (counts.came, counts.present) == (1, 1)


def test_who_left_can_come_back(desk: Desk) -> None:
    event = desk.opened()
    line = desk.roster(event)["沈知行"]
    desk.sign(line)
    gone = desk.leave(line).line
    assert gone is not None
    assert gone.presence is Presence.GONE
    assert desk.events.signing.counts(desk.actor, event).present == 0
    assert codes(lambda: desk.leave(line)) == [EventProblem.NOT_THERE]
    assert desk.sign(line).outcome is SignOutcome.SIGNED_IN
    assert desk.events.signing.counts(desk.actor, event).present == 1


def test_a_retry_of_one_click_changes_nothing(desk: Desk) -> None:
    event = desk.opened()
    mark, code = desk.id(), desk.roster(event)["沈知行"].code
    for _ in range(2):
        answer = desk.events.signing.take(desk.actor, event, mark, code, ONE).value
        assert answer.outcome is SignOutcome.SIGNED_IN


def test_ones_own_last_mark_is_taken_back_with_one_key(desk: Desk) -> None:
    event = desk.opened()
    first, last = (desk.sign(desk.roster(event)[name]) for name in ("沈知行", "罗怀远"))
    assert desk.events.signing.last_of(desk.actor, event, ONE) == last.mark
    answer = desk.undo(last.mark)
    assert answer.line is not None
    assert answer.line.presence is Presence.EXPECTED
    assert desk.events.signing.last_of(desk.actor, event, ONE) == first.mark
    assert desk.events.signing.counts(desk.actor, event).came == 1


def test_an_older_mark_or_another_desks_needs_a_reason(desk: Desk) -> None:
    event = desk.opened()
    first = desk.sign(desk.roster(event)["沈知行"])
    desk.sign(desk.roster(event)["罗怀远"])
    for at in (ONE, TWO):
        assert codes(lambda at=at: desk.undo(first.mark, at)) == [  # type: ignore[misc]
            EventProblem.REASON_MISSING
        ]
    answer = desk.undo(first.mark, TWO, "认错人")
    assert answer.line is not None
    assert not answer.line.came


def test_after_ten_minutes_ones_own_last_needs_a_reason_as_well(desk: Desk) -> None:
    event = desk.opened()
    mark = desk.sign(desk.roster(event)["沈知行"]).mark
    desk.clock.advance(minutes=11)
    assert desk.events.signing.last_of(desk.actor, event, ONE) is None
    assert codes(lambda: desk.undo(mark)) == [EventProblem.REASON_MISSING]


def test_a_walk_in_is_signed_in_and_marked(desk: Desk) -> None:
    event = desk.opened()
    answer = desk.walk_in(event, "崔砚", unit="岚桥外贸商会")
    assert answer.outcome is SignOutcome.SIGNED_IN
    assert answer.line is not None
    assert answer.line.is_walk_in
    counts = desk.events.signing.counts(desk.actor, event)
    assert (counts.expected, counts.came, counts.walk_ins, counts.arrived) == (5, 0, 1, 1)


def test_a_walk_in_of_the_directory_is_known_again(desk: Desk) -> None:
    event = desk.opened()
    add = desk.station.workspace.people.add
    person = add(desk.actor, factories.deputy(desk.clock, name="祝云舟")).value.line.id
    assert desk.walk_in(event, "祝云舟", person=person).outcome is SignOutcome.SIGNED_IN
    assert desk.walk_in(event, "祝云舟", person=person).outcome is SignOutcome.ALREADY_IN


def test_late_and_early_are_computed_from_the_plan(desk: Desk) -> None:
    event = desk.opened()
    desk.go_to("13:39")
    desk.sign(desk.roster(event)["沈知行"])
    desk.go_to("13:41")
    desk.sign(desk.roster(event)["罗怀远"])
    desk.go_to("16:10")
    desk.leave(desk.roster(event)["沈知行"])
    desk.go_to("16:20")
    desk.leave(desk.roster(event)["罗怀远"])
    roster = desk.roster(event)
    assert (roster["沈知行"].is_late, roster["沈知行"].left_early) == (False, True)
    assert (roster["罗怀远"].is_late, roster["罗怀远"].left_early) == (True, False)


def test_the_newest_arrivals_come_first(desk: Desk) -> None:
    event = desk.opened()
    for name in ("罗怀远", "沈知行", "许秋实"):
        desk.sign(desk.roster(event)[name])
    recent = desk.events.signing.recent(desk.actor, event, 2)
    assert [one.name for one in recent] == ["许秋实", "沈知行"]


def test_counts_stand_by_role(desk: Desk) -> None:
    event = desk.opened()
    desk.sign(desk.roster(event)["沈知行"])
    desk.events.rosters.give_leave(desk.actor, desk.roster(event)["许秋实"].id, "住院")
    said = desk.events.signing.counts(desk.actor, event)
    assert isinstance(said, Counts)
    assert (said.expected, said.came, said.on_leave, said.missing) == (5, 1, 1, 3)
    assert {role.value: both for role, both in said.by_role.items()} == {
        "deputy": (1, 2), "enterprise": (0, 2), "voter": (0, 1),
    }  # fmt: skip


def test_after_the_end_nobody_is_signed_in(desk: Desk) -> None:
    event = desk.opened()
    desk.step(event, EventStep.RUN)
    desk.step(event, EventStep.FINISH)
    assert desk.take(event, "沈知行").outcome is SignOutcome.NOT_OPEN
    assert desk.roster(event)["沈知行"].presence is Presence.ABSENT


def test_what_is_not_there_is_not_found(desk: Desk) -> None:
    with pytest.raises(NotFound):
        desk.take(desk.id(), "沈知行")
    with pytest.raises(NotFound):
        desk.undo(desk.id())


def test_a_signature_stays_with_the_mark(desk: Desk) -> None:
    event = desk.opened()
    line = desk.roster(event)["沈知行"]
    sign = SignIn(desk.id(), line.id, SignMethod.BY_HAND, ONE, b"ink")
    assert desk.events.signing.sign_in(desk.actor, sign).value.outcome is SignOutcome.SIGNED_IN
    large = SignIn(desk.id(), line.id, SignMethod.BY_HAND, ONE, b"x" * 300_000)
    assert codes(lambda: desk.events.signing.sign_in(desk.actor, large)) == [
        EventProblem.SIGNATURE_LARGE
    ]


def test_the_clock_of_the_day_is_the_plan_of_the_event(desk: Desk) -> None:
    event = desk.opened()
    desk.go_to("13:29", DAY + timedelta(days=1))
    assert desk.take(event, "沈知行").outcome is SignOutcome.SIGNED_IN
