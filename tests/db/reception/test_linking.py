"""Matters about the same are found while they are typed, linked without loss, and counted together."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from db.kernel.actor import Actor, Role
from db.kernel.errors import InvalidInput, NotFound, NotPermitted
from db.kernel.ids import MatterId, UserId, new_id
from db.kernel.kinds import Action
from db.reception.codes import DemandType, NextStep, Step, VisitorKind
from db.reception.contracts import CloseMatter, MatterDetail
from db.reception.course_contracts import Course, LinkLine
from db.reception.handling import LinkType, MergeMatter, UnmergeMatter
from db.reception.link_contracts import EndLink, HoldOpinion, LinkMatters, TypedMatter
from db.reception.rules import ReceptionProblem
from tests import factories
from tests.fakes.clock import FakeClock
from tests.stations import Station, colleague

TYPED = TypedMatter("东林路窨井盖响，夜里车辆一压就响", "桂湾社区", "03")


class Counter:
    """Registers matters and looks at them again."""

    def __init__(self, station: Station, clock: FakeClock) -> None:
        self.station, self.clock = station, clock
        self.workspace, self.actor = station.workspace, station.actor

    def register(self, visitor: Any = None, **values: Any) -> MatterId:
        """Register one matter on the next day, so that their order is told by the calendar."""
        self.clock.advance(timedelta(days=1))
        command = factories.visit(
            self.clock, factories.matter(**values), visitor=visitor or factories.visitor()
        )
        saved = self.workspace.reception.register_visit(self.actor, command)
        return saved.value.matters[0].matter

    def other_person(self, **values: Any) -> MatterId:
        return self.register(factories.visitor(name="岑疏影", phone="19900000007"), **values)

    def shown(self, matter: MatterId, by: Actor | None = None) -> MatterDetail:
        return self.workspace.matters.detail(by or self.actor, matter)

    def course(self, matter: MatterId) -> Course:
        course = self.shown(matter).course
        assert course is not None
        return course

    def possible(self, typed: TypedMatter = TYPED, by: Actor | None = None) -> list[MatterId]:
        found = self.workspace.linking.possible(by or self.actor, typed)
        return [line.id for line in found]

    def found(self, typed: str, by: Actor | None = None) -> list[MatterId]:
        return [line.id for line in self.workspace.linking.findable(by or self.actor, typed)]

    def link(self, matter: MatterId, other: MatterId) -> MatterDetail:
        return self.workspace.linking.link(self.actor, LinkMatters(matter, other)).value

    def only_link(self, matter: MatterId) -> LinkLine:
        (link,) = self.course(matter).links
        return link


@pytest.fixture
def counter(station: Station, clock: FakeClock) -> Counter:
    return Counter(station, clock)


def refused(click: Any) -> set[object]:
    with pytest.raises(InvalidInput) as caught:
        click()
    return {problem.code for problem in caught.value.problems}


def test_an_open_matter_of_the_same_place_and_words_is_shown(counter: Counter) -> None:
    same = counter.register()
    counter.register(title="幼儿园入园名额", statement="报名时间太短。", category="05")
    assert counter.possible() == [same]


def test_at_most_three_are_shown_the_likeliest_first(counter: Counter) -> None:
    made = [counter.register(statement="") for _ in range(4)]
    likeliest = counter.register(statement=TYPED.text)
    found = counter.possible()
    assert found[0] == likeliest
    assert len(found) == 3
    assert set(found[1:]) <= set(made)


def test_fourteen_characters_say_too_little(counter: Counter) -> None:
    counter.register(title="东林路窨井盖响夜里车辆一压就")
    assert counter.possible(TypedMatter("东林路窨井盖响夜里车辆一压就")) == []
    assert counter.possible(TypedMatter("东林路窨井盖响夜里车辆一压就响")) != []


def test_an_older_matter_is_found_behind_many_newer_ones_of_its_place(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("db.reception.linking._COMPARED", 1)
    monkeypatch.setattr("db.reception.linking._NEAR_AMONG", 1)
    same = counter.register()
    for number in range(5):
        counter.register(title=f"第{number}盏路灯", statement="晚上不亮。")
    assert counter.possible()[0] == same


def test_a_matter_that_has_ended_is_not_shown(counter: Counter) -> None:
    counter.register(next_step=NextStep.RECORD)
    assert counter.possible() == []
    assert counter.found("窨井盖") == []


def test_a_report_is_shown_to_nobody_as_the_same_matter(
    counter: Counter, station: Station, clock: FakeClock
) -> None:
    counter.register(demand_type=DemandType.REPORT, title=TYPED.text[:20])
    for who in (station.actor, colleague(station, clock)):
        assert counter.possible(by=who) == []
        assert counter.found("1", by=who) == []


def test_who_may_not_see_matters_is_told_of_none(counter: Counter, clock: FakeClock) -> None:
    counter.register()
    stranger = Actor(UserId(new_id(clock)), "系统管理员", Role.SYSTEM_ADMIN)
    with pytest.raises(NotPermitted):
        counter.possible(by=stranger)
    with pytest.raises(NotPermitted):
        counter.found("窨井盖", by=stranger)


def test_open_matters_are_found_by_number_words_and_sounds(counter: Counter) -> None:
    matter = counter.register()
    serial = str(counter.shown(matter).line.serial)
    for typed in (serial, "窨井盖", "dll"):
        assert counter.found(typed) == [matter]


def test_another_persons_matter_is_registered_as_the_same_one(counter: Counter) -> None:
    first = counter.register()
    second = counter.other_person(same_as=first)
    link = counter.only_link(second)
    assert (link.type, link.matter, link.outgoing) == (LinkType.SAME_MATTER, first, True)
    assert counter.only_link(first).matter == second
    assert counter.shown(first).line.number != counter.shown(second).line.number
    assert counter.course(first).related_matters == counter.course(second).related_count == 2


def test_who_comes_again_repeats_the_matter_and_counts_once(counter: Counter) -> None:
    first = counter.register()
    second = counter.register(same_as=first)
    assert counter.only_link(second).type is LinkType.REPEAT_OF
    course = counter.course(first)
    assert (course.related_matters, course.related_count) == (2, 1)


def test_people_are_counted_over_the_whole_family(counter: Counter) -> None:
    first = counter.register()
    group = factories.visitor(kind=VisitorKind.GROUP, name="谷雨舟", phone="19900000008", count=12)
    second = counter.register(group, same_as=first)
    third = counter.other_person(same_as=second)
    for matter in (first, second, third):
        course = counter.course(matter)
        assert (course.related_matters, course.related_count) == (3, 14)


def test_a_registration_is_not_lost_when_the_other_one_was_taken_back(counter: Counter) -> None:
    first = counter.register()
    counter.workspace.reception.undo_registration(counter.actor, counter.shown(first).visit)
    second = counter.other_person(same_as=first)
    assert counter.course(second).links == ()


def test_a_report_is_registered_without_the_link(counter: Counter) -> None:
    first = counter.register()
    report = counter.other_person(same_as=first, demand_type=DemandType.REPORT)
    assert counter.course(report).links == counter.course(first).links == ()


def test_registering_the_same_matter_is_told_as_a_step_of_its_own(counter: Counter) -> None:
    second = counter.other_person(same_as=counter.register())
    told = [(entry.action, entry.subject) for entry in counter.shown(second).timeline]
    assert told == [
        (Action.MATTER_LINKED, LinkType.SAME_MATTER),
        (Action.VISIT_REGISTERED, "visit_station"),
    ]


def test_the_later_matter_leads_to_the_earlier_whichever_was_open(counter: Counter) -> None:
    first, second = counter.register(), counter.other_person()
    counter.link(first, second)
    assert counter.only_link(second).outgoing
    assert not counter.only_link(first).outgoing


def test_a_link_is_refused_where_it_makes_no_sense(counter: Counter) -> None:
    first, second = counter.register(), counter.other_person()
    ended = counter.other_person(next_step=NextStep.RECORD)
    report = counter.other_person(demand_type=DemandType.REPORT)
    counter.link(second, first)
    for other, code in (
        (first, ReceptionProblem.LINKED_TO_ITSELF), (second, ReceptionProblem.LINKED_BEFORE),
        (ended, ReceptionProblem.LINK_TARGET_ENDED), (report, ReceptionProblem.REPORT_NOT_LINKED),
    ):  # fmt: skip
        assert refused(lambda other=other: counter.link(first, other)) == {code}


def test_a_report_cannot_be_named_by_who_may_not_see_it(
    counter: Counter, station: Station, clock: FakeClock
) -> None:
    matter, report = counter.register(), counter.other_person(demand_type=DemandType.REPORT)
    with pytest.raises(NotFound):
        counter.workspace.linking.link(colleague(station, clock), LinkMatters(matter, report))


def test_a_link_is_ended_from_either_side_with_a_reason(counter: Counter) -> None:
    first = counter.register()
    second = counter.other_person(same_as=first)
    link = counter.only_link(first).link
    assert link is not None
    end = counter.workspace.linking.end
    assert refused(lambda: end(counter.actor, EndLink(first, link, " "))) == {
        ReceptionProblem.TEXT_MISSING
    }
    end(counter.actor, EndLink(first, link, "不是同一处"))
    assert counter.course(first).links == counter.course(second).links == ()
    assert counter.course(first).related_matters == 0
    told = counter.shown(second).timeline[0]
    assert (told.action, told.text) == (Action.LINK_ENDED, "不是同一处")
    assert refused(lambda: end(counter.actor, EndLink(first, link, "再来一次"))) == {
        ReceptionProblem.NO_SUCH_LINK
    }


def test_a_merged_matter_is_separated_by_its_own_step_only(counter: Counter) -> None:
    first, second = counter.register(), counter.other_person()
    revision = counter.shown(second).revision
    counter.workspace.handling.take(counter.actor, MergeMatter(second, revision, first))
    link = counter.only_link(second).link
    assert link is not None
    assert refused(
        lambda: counter.workspace.linking.end(counter.actor, EndLink(second, link, "误并"))
    ) == {ReceptionProblem.NO_SUCH_LINK}
    assert counter.course(first).related_matters == 2
    revision = counter.shown(second).revision
    counter.workspace.handling.take(counter.actor, UnmergeMatter(second, revision, "误并"))
    assert counter.course(first).related_matters == 0


def test_an_opinion_is_kept_beside_the_matter_and_listed(counter: Counter) -> None:
    matter = counter.register()
    command = HoldOpinion(matter, "建议明确井盖权属单位的养护时限。", "《城市道路条例》第二十三条")
    counter.workspace.linking.hold_opinion(counter.actor, command)
    link = counter.only_link(matter)
    assert (link.type, link.article, link.text) == (
        LinkType.OPINION, command.article, command.text,
    )  # fmt: skip
    (line,) = counter.workspace.linking.opinions(counter.actor)
    assert (line.matter, line.article, line.text) == (matter, command.article, command.text)
    assert counter.course(matter).related_matters == 0


def test_an_opinion_is_registered_with_its_matter(counter: Counter) -> None:
    matter = counter.register(opinion=True, article=" 《物业管理条例》第五十四条 ")
    (line,) = counter.workspace.linking.opinions(counter.actor)
    assert (line.matter, line.article) == (matter, "《物业管理条例》第五十四条")
    assert line.text == "夜间车辆碾压声大，要求更换。"
    told = [(one.action, one.subject) for one in counter.shown(matter).timeline]
    assert told == [
        (Action.OPINION_HELD, "《物业管理条例》第五十四条"),
        (Action.VISIT_REGISTERED, "visit_station"),
    ]


def test_an_opinion_and_the_same_matter_are_two_steps_of_one_registration(counter: Counter) -> None:
    first = counter.register()
    again = counter.other_person(opinion=True, same_as=first)
    actions = [one.action for one in counter.shown(again).timeline]
    assert actions == [Action.OPINION_HELD, Action.MATTER_LINKED, Action.VISIT_REGISTERED]


def test_an_opinion_is_open_to_be_ended_and_then_listed_no_more(counter: Counter) -> None:
    matter = counter.register()
    linking = counter.workspace.linking
    linking.hold_opinion(counter.actor, HoldOpinion(matter, "建议设定养护时限。"))
    link = counter.only_link(matter).link
    assert link is not None
    linking.end(counter.actor, EndLink(matter, link, "记错了事项"))
    assert linking.opinions(counter.actor) == ()


def test_an_opinion_needs_words_and_no_endless_article(counter: Counter) -> None:
    matter = counter.register()
    hold = counter.workspace.linking.hold_opinion
    assert refused(lambda: hold(counter.actor, HoldOpinion(matter, " ", "条" * 121))) == {
        ReceptionProblem.TEXT_MISSING, ReceptionProblem.TEXT_LONG,
    }  # fmt: skip


def test_a_report_holds_no_opinion_and_is_not_listed(counter: Counter) -> None:
    report = counter.register(demand_type=DemandType.REPORT)
    hold = counter.workspace.linking.hold_opinion
    assert refused(lambda: hold(counter.actor, HoldOpinion(report, "修订条例"))) == {
        ReceptionProblem.REPORT_NOT_LINKED
    }
    assert set(counter.shown(report).steps).isdisjoint({Step.LINK, Step.HOLD_OPINION})


def test_what_can_be_done_follows_links_and_role(counter: Counter, clock: FakeClock) -> None:
    first = counter.register()
    assert Step.UNLINK not in counter.shown(first).steps
    counter.other_person(same_as=first)
    assert {Step.LINK, Step.UNLINK, Step.HOLD_OPINION} <= set(counter.shown(first).steps)
    reader = Actor(UserId(new_id(clock)), "杭时雨", Role.TOWN_ADMIN)
    steps = counter.workspace.matters.detail(reader, first).steps
    assert set(steps).isdisjoint({Step.LINK, Step.UNLINK, Step.HOLD_OPINION})


def test_a_link_outlives_the_end_of_its_matters(counter: Counter) -> None:
    first = counter.register(next_step=NextStep.ANSWER, answer="已当场说明。")
    second = counter.other_person(same_as=first)
    closing = CloseMatter(first, counter.shown(first).revision, "已告知")
    counter.workspace.reception.close(counter.actor, closing)
    assert counter.only_link(second).matter == first
