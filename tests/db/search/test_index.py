"""The one box: whatever is typed finds what a plain filter finds, never harms, and leads nobody to a secret."""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import pytest
from sqlalchemy import event, inspect, select

from db.kernel.actor import Actor, Role
from db.kernel.clock import Clock
from db.kernel.ids import MatterId, PersonId, UserId, VisitId, new_id
from db.kernel.kinds import Action, Kind
from db.people.records import PersonRow
from db.people.rules import tidy_person
from db.people.service import add_person
from db.reception.contracts import AssignMatter, RegisterVisit
from db.reception.records import MatterRow
from db.search import full_text, index
from db.search.bigrams import asked_ways
from db.search.index import SearchIndex, tokens_of
from db.search.letters import sounds_like
from db.search.normal import normal, words
from db.search.query import Asked, read
from db.search.terms import Term
from tests import factories
from tests.fakes.clock import FakeClock
from tests.faults.audit import findings
from tests.stations import Station, Template, copied, open_station

QUERIES = int(os.environ.get("LIAISON_QUERIES", "400"))
"""Random strings put to the real file; the whole proof is 20,000."""

PLACES = ["桂湾社区", "东林路", "海昌街道", "仓基街", "桑园里", "杏林村", "𬭚厂", "阿依街"]
THINGS = [
    "路灯",
    "窨井盖",
    "号志灯",
    "電梯",
    "停车位",
    "油烟",
    "管道",
    "3号楼",
    "A13出口",
    "健身器材",
]
VERBS = ["不亮", "异响", "破損", "缺失", "扰民", "漏水", "损坏，请修", "（多次反映）"]
GIVEN = "禾穗汀兰采薇砚舟云书宁䶮喆单仇解"


@dataclass
class Town:
    """A station with many people and matters, and what each says of itself."""

    station: Station
    people: dict[PersonId, tuple[str, ...]] = field(default_factory=dict)
    matters: dict[MatterId, tuple[str, ...]] = field(default_factory=dict)

    def found(self, typed: str, kind: Kind, limit: int = 1000) -> tuple[object, ...]:
        """Return what the index answers."""
        with self.station.workspace.unit_of_work.reading() as session:
            return SearchIndex().find(session, typed, [kind], limit=limit)


@pytest.fixture(scope="module")
def town(
    request: pytest.FixtureRequest, template: Template, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Town]:
    """100 people and 105 matters, written through the services' own functions."""
    folder, clock = tmp_path_factory.mktemp("town") / "station", FakeClock()
    with copied(request, template, folder, clock) as door:
        filled = Town(open_station(door, template.founded, clock))
        chance = random.Random(20260318)
        fill_people(filled, clock, chance)
        fill_matters(filled, clock, chance)
        yield filled
        filled.station.workspace.close()


def fill_people(town: Town, clock: Clock, chance: random.Random) -> None:
    """Add people with odd names, units and phones."""
    station = town.station
    with station.workspace.unit_of_work.writing(station.actor, Action.PERSON_ADDED) as work:
        for number in range(100):
            name = chance.choice("沈王李单解阿") + "".join(chance.choices(GIVEN, k=2))
            command = factories.person(
                clock, name=name, phone=f"1990000{number:04}",
                work_unit="".join(chance.choices(PLACES, k=number % 3)),
            )  # fmt: skip
            row, _ = add_person(work.session, tidy_person(command), clock)
            town.people[PersonId(row.id)] = (row.name, row.work_unit)


def fill_matters(town: Town, clock: Clock, chance: random.Random) -> None:
    """Register matters of nobody in particular."""
    station = town.station
    for _ in range(35):
        made = [
            factories.matter(
                title="".join(map(chance.choice, (PLACES, THINGS, VERBS))),
                statement="。".join(chance.choices(THINGS, k=2)), place=chance.choice(PLACES),
            )
            for _ in range(3)
        ]  # fmt: skip
        command = factories.visit(clock, *made, visitor=factories.visitor(name="", phone=""))
        saved = station.workspace.reception.register_visit(station.actor, command).value
        for one, matter in zip(saved.matters, made, strict=True):
            town.matters[one.matter] = (matter.title, matter.statement, matter.place)


def plain(spelt: dict[object, str], typed: str) -> set[object]:
    """Return whose texts contain every word: a filter that knows no index."""
    asked = words(typed)
    return {record for record, text in spelt.items() if all(word in text for word in asked)}


def asked_parts(chance: random.Random, texts: dict[object, tuple[str, ...]]) -> str:
    """Return a part of something that is there, at times two of them, at times mangled."""
    parts = []
    for _ in range(chance.choice([1, 1, 1, 2])):
        text = chance.choice([said for said in chance.choice(list(texts.values())) if said])
        start = chance.randrange(len(text))
        parts.append(text[start : start + chance.randint(1, 5)])
    if chance.random() < 0.1:
        parts.append(chance.choice("龘亮路"))
    return " ".join(parts)


@pytest.mark.parametrize("read_themselves", [index._READ_THEMSELVES, 0, 24])
def test_characters_find_what_a_plain_filter_finds(
    town: Town, store: str, monkeypatch: pytest.MonkeyPatch, read_themselves: int
) -> None:
    monkeypatch.setattr(index, "_READ_THEMSELVES", read_themselves)
    chance, tried = random.Random(read_themselves), 0
    told: dict[Kind, dict[object, tuple[str, ...]]] = {
        Kind.PERSON: dict(town.people), Kind.MATTER: dict(town.matters)
    }  # fmt: skip
    spelt = {
        kind: {record: "|".join(map(normal, said)) for record, said in texts.items()}
        for kind, texts in told.items()
    }
    with town.station.workspace.unit_of_work.reading() as session:
        while tried < (1000 if store == "file" else 200):
            kind = chance.choice([Kind.PERSON, Kind.MATTER])
            typed = asked_parts(chance, told[kind])
            if read(typed).kind is not Asked.CHARACTERS or not asked_ways(typed):
                continue
            tried += 1
            found = SearchIndex().find(session, typed, [kind], limit=1000)
            assert set(found) == plain(spelt[kind], typed), typed


def test_a_single_character_is_found_newest_first_wherever_reading_ends(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    newest = list(town.matters)[::-1]
    lamps = [one for one in newest if "灯" in "".join(map(normal, town.matters[one]))]
    for read_themselves in range(0, len(newest), 9):
        monkeypatch.setattr(index, "_READ_THEMSELVES", read_themselves)
        assert list(town.found("灯", Kind.MATTER)) == lamps
        assert list(town.found("灯", Kind.MATTER, limit=5)) == lamps[:5]


@pytest.mark.parametrize("typed", ["lud", "ludeng", "ld", "bul", "jinggai", "sh"])
def test_letters_find_every_title_that_sounds_so(town: Town, typed: str) -> None:
    titles = {one: told[0] for one, told in town.matters.items()}
    heard = {one for one, title in titles.items() if sounds_like(title, typed)}
    assert set(town.found(typed, Kind.MATTER)) == heard


def test_the_newest_come_first_and_no_more_than_asked_for(town: Town) -> None:
    newest = list(town.matters)[::-1]
    lamps = [one for one in newest if "路灯" in "".join(town.matters[one])]
    assert list(town.found("路灯", Kind.MATTER)) == lamps
    assert list(town.found("路灯", Kind.MATTER, limit=3)) == lamps[:3]


def odd_string(chance: random.Random) -> str:
    """Return anything: any code point, pieces of query languages, digits, letters."""
    pieces = ['"', "'", "*", "NEAR(", " OR ", " NOT ", "--", ";", "%", "_", "\\", "\x00", "^", "{}",
              "路灯", "沈", "〔2026〕", "号", "3", "1990000", "xian", "v", "'; DROP TABLE person; --",
              "\u202e", "\ud7ff", "\U0010fffd", "\ud800", "é", "ｌ", "－", "’"]  # fmt: skip
    anything = [chr(chance.randrange(0x110000)) for _ in range(4)]
    return "".join(chance.choices(pieces + anything, k=chance.randint(0, 12)))


def test_any_string_is_answered_and_changes_nothing(town: Town, store: str) -> None:
    chance, station = random.Random(11), town.station
    before = counts(town)
    for _ in range(QUERIES if store == "file" else QUERIES // 4):
        typed = odd_string(chance)
        station.workspace.people.find(station.actor, typed)
        station.workspace.matters.find(station.actor, typed)
    assert counts(town) == before


def counts(town: Town) -> list[object]:
    """Return every table with its columns and the number of its rows."""
    with town.station.workspace.unit_of_work.reading() as session:
        connection = session.connection()
        known = inspect(connection)
        tables = sorted(known.get_table_names())
        ask = connection.exec_driver_sql
        return [
            (one, repr(known.get_columns(one)), ask(f'SELECT count(*) FROM "{one}"').scalar())
            for one in tables
        ]


@pytest.fixture(scope="module")
def desk(
    request: pytest.FixtureRequest, template: Template, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Station]:
    """A station with one person and one matter that has a unit; nothing is written to it afterwards."""
    folder, clock = tmp_path_factory.mktemp("desk") / "station", FakeClock()
    with copied(request, template, folder, clock) as door:
        station = open_station(door, template.founded, clock)
        fill_desk(station, clock)
        yield station
        station.workspace.close()


def fill_desk(station: Station, clock: Clock) -> None:
    """Add the person, the unit and the matter."""
    named = factories.person(clock, name="单解語", phone="0573-87001234-801", work_unit="桂灣中學")
    station.workspace.people.add(station.actor, named)
    unit = station.workspace.stations.add_organization(
        station.actor, factories.organization(clock)
    ).value.id
    command = factories.visit(
        clock,
        factories.matter(title="東林路號誌燈不亮", statement="Ｎｏｒｔｈ gate 夜间太暗。"),
        visitor=factories.visitor(name="", phone=""),
    )
    saved = station.workspace.reception.register_visit(station.actor, command).value.matters[0]
    station.workspace.reception.assign(station.actor, AssignMatter(saved.matter, 1, unit))


@pytest.mark.parametrize(
    "typed",
    ["单解语", "單解語", "解语", "语", "shanjieyu", "shanxieyu", "danjieyu", "sjy", "sxy", "S J Y",
     "1234", "70 01234", "057387001234", "桂湾中学", "桂灣", "中学"],
)  # fmt: skip
def test_a_person_is_found_by_characters_letters_and_the_end_of_the_phone(
    desk: Station, typed: str
) -> None:
    assert [one.name for one in desk.workspace.people.find(desk.actor, typed)] == ["单解語"]


@pytest.mark.parametrize("typed", ["234", "3456", "语解", "gui湾", "jysx", "号志灯"])
def test_a_person_is_not_found_by_what_they_are_not(desk: Station, typed: str) -> None:
    assert desk.workspace.people.find(desk.actor, typed) == ()


@pytest.mark.parametrize(
    "typed",
    ["号志灯", "號誌燈", "灯", "東林 不亮", "donglin", "haozhideng", "hzd", "hzdb", "north", "NORTH GATE",
     "ｎｏｒｔｈ", "太暗", "1", "1号", "第1号", "海昌接〔2026〕1号", "海昌接[2026]1号", "海昌接（2026）1号",
     "海昌接【2026年】1号", "接〔2026〕1", "[2026]1", "〔２０２６〕１号", "海昌接1号", "1-1号",
     "330481-HC-REC-2026-000001", "330481-hc-rec-2026-000001", "330481–HC–REC–2026–000001", "000001",
     "海昌交〔2026〕1号", "交1号"],
)  # fmt: skip
def test_a_matter_is_found_by_words_sounds_and_numbers_as_people_write_them(
    desk: Station, typed: str
) -> None:
    found = desk.workspace.matters.find(desk.actor, typed)
    assert [one.title for one in found] == ["東林路號誌燈不亮"]


@pytest.mark.parametrize(
    "typed",
    ["2号", "松陌接〔2026〕1号", "海昌接〔2025〕1号", "海昌评〔2026〕1号", "330481-XX-REC-2026-000001",
     "2-1号", "330481-HC-ASG-2026-000009", "灯号", "路不亮", "hzx"],
)  # fmt: skip
def test_a_matter_is_not_found_by_another_number(desk: Station, typed: str) -> None:
    assert desk.workspace.matters.find(desk.actor, typed) == ()


def test_the_bar_code_and_the_newest_year_lead_to_their_matter(
    station: Station, clock: FakeClock
) -> None:
    desk = station
    fill_desk(desk, clock)
    clock.advance(days=300)
    command = factories.visit(clock, factories.matter(title="新年的第一件"))
    desk.workspace.reception.register_visit(desk.actor, command)
    found = desk.workspace.matters.find(desk.actor, "1")
    assert [one.number for one in found] == ["海昌接〔2027〕1号", "海昌接〔2026〕1号"]
    digits = desk.workspace.matters.detail(desk.actor, found[1].id).scan_digits
    for typed in (digits, f"{digits[:2]} {digits[2:6]} {digits[6:10]} {digits[10:]}"):
        assert [one.id for one in desk.workspace.matters.find(desk.actor, typed)] == [found[1].id]


def secret_visit(clock: FakeClock) -> RegisterVisit:
    """Return the visit of somebody whose name nobody may find."""
    visitor = factories.visitor(name="姚汀兰", phone="19900008888", confidential=True)
    return factories.visit(clock, factories.matter(title="反映干部作风"), visitor=visitor)


@pytest.mark.parametrize("role", [Role.STATION_HEAD, Role.DUTY_STAFF, Role.DISTRICT_ADMIN])
@pytest.mark.parametrize(
    "typed", ["姚汀兰", "姚", "汀", "yaotinglan", "ytl", "8888", "19900008888"]
)
def test_a_confidential_visitor_is_found_by_nobody(
    station: Station, clock: FakeClock, role: Role, typed: str
) -> None:
    station.workspace.reception.register_visit(station.actor, secret_visit(clock))
    somebody = Actor(UserId(new_id(clock)), "温予安", role)
    assert station.workspace.people.find(somebody, typed) == ()
    assert station.workspace.matters.find(somebody, typed) == ()


def test_earlier_matters_of_a_person_leave_the_confidential_ones_out(
    station: Station, clock: FakeClock
) -> None:
    person = station.workspace.people.add(station.actor, factories.person(clock)).value.line.id
    visitor = factories.visitor(person=person, confidential=True)
    command = factories.visit(clock, visitor=visitor)
    station.workspace.reception.register_visit(station.actor, command)
    duty = Actor(UserId(new_id(clock)), "温予安", Role.DUTY_STAFF)
    assert station.workspace.matters.matters_of(duty, person) == ()
    assert station.workspace.matters.matters_of(station.actor, person) == ()


def test_the_words_of_an_undone_registration_leave_the_index(
    station: Station, clock: FakeClock
) -> None:
    visit = VisitId(new_id(clock))
    title = "井盖丢失在仓基街"
    command = factories.visit(clock, factories.matter(title=title, statement=""), visit=visit)
    station.workspace.reception.register_visit(station.actor, command)
    assert station.workspace.matters.find(station.actor, "井盖")
    station.workspace.reception.undo_registration(station.actor, visit)
    for typed in ("井盖", "仓基街", "jgds", "仓"):
        assert station.workspace.matters.find(station.actor, typed) == ()
    assert [one.serial for one in station.workspace.matters.find(station.actor, "1号")] == [1]
    with station.workspace.unit_of_work.reading() as session:
        engine = full_text.of(session)
        for pair in ("井盖", "仓基"):
            asked = engine.expression(((Term(pair),),))
            hits = engine.ask.run(session, expression=asked, first=0, last=1 << 60, limit=9)
            assert hits.all() == []
    assert findings(station.workspace) == []


def test_a_renamed_person_is_found_by_the_new_name_only(station: Station, clock: FakeClock) -> None:
    added = station.workspace.people.add(
        station.actor, factories.person(clock, name="顾砚舟")
    ).value
    renamed = factories.person(clock, person=added.line.id, name="顾云舟")
    station.workspace.people.change(station.actor, added.revision, renamed)
    assert station.workspace.people.find(station.actor, "砚") == ()
    assert len(station.workspace.people.find(station.actor, "gyz")) == 1
    assert findings(station.workspace) == []


def test_an_index_made_anew_is_the_one_that_was_kept(town: Town) -> None:
    station = town.station
    with station.workspace.unit_of_work.writing(station.actor, Action.SETTING_CHANGED) as work:
        for row_class in (PersonRow, MatterRow):
            SearchIndex().rebuild(work.session, work.session.scalars(select(row_class)))
    assert findings(station.workspace) == []


def test_fields_do_not_run_into_one_another(station: Station, clock: FakeClock) -> None:
    person = factories.person(clock, name="沈禾", work_unit="穗城中学")
    station.workspace.people.add(station.actor, person)
    assert station.workspace.people.find(station.actor, "禾穗") == ()
    with station.workspace.unit_of_work.reading() as session:
        row = session.get_one(PersonRow, person.person)
        assert "禾穗" not in tokens_of(row.search_entry()).split(" ")


def test_a_step_that_changes_no_word_leaves_the_index_alone(
    station: Station, clock: FakeClock
) -> None:
    reception, actor = station.workspace.reception, station.actor
    unit = station.workspace.stations.add_organization(actor, factories.organization(clock))
    matter = reception.register_visit(actor, factories.visit(clock)).value.matters[0].matter
    with sent(station) as statements:
        reception.assign(actor, AssignMatter(matter, 1, unit.value.id))
    assert any(one.startswith("UPDATE matter") for one in statements)
    assert not [one for one in statements if "search_" in one]
    assert findings(station.workspace) == []


@contextmanager
def sent(station: Station) -> Iterator[list[str]]:
    """Yield what is said to the engine of the records meanwhile."""
    said: list[str] = []
    engine = station.workspace.unit_of_work._readers

    def hear(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        said.append(statement)

    event.listen(engine, "before_cursor_execute", hear)
    yield said
    event.remove(engine, "before_cursor_execute", hear)
