"""Whatever form is being filled in, a lock takes it away and unlocking brings every character back (R-05)."""

from __future__ import annotations

import os

import pytest

from db.reception.codes import Step
from desktop.forms.field import Field, Line, TextArea
from desktop.forms.form_dialog import FormDialog
from desktop.forms.record_form import RecordForm
from desktop.frame.unsaved import Unsaved
from desktop.shell.pages import PAGES, PEOPLE, RECEPTION, SETTINGS
from desktop.wording.marks import Mark
from tests import factories, programs
from tests.fakes.jobs import ImmediateJobs
from tests.programs import sign_in
from tests.stations import open_station

make_program = programs.make_program

ROUNDS = int(os.environ.get("LIAISON_ROUNDS", "2"))
"""How often each form is locked here; ``make soak`` takes 50."""

_STEPS = (
    (None, {"text": "已电话告知"}),
    (Step.ANSWER_ON_SITE, {"content": "已当场说明", "handler": "温予安"}),
    (Step.ASSIGN, {"opinion": "请办", "unit": "市政养护所"}),
    (Step.DECLINE, {"guided_to": "信访局"}),
    (Step.TRIAGE, {"proposed_handling": "转市政"}),
)
STEPS = _STEPS if ROUNDS > 10 else _STEPS[2:3]

LONG = "井盖夜里响，𠅤家老人睡不好；\t<b>王**</b> 说“三天了”。\n" * 20


@pytest.fixture
def desk_of(make_program, entrance, founded_station, clock):
    """A program with the real pages on a station with one matter and one person."""
    station = open_station(entrance, founded_station.founded, clock)
    workspace, actor = station.workspace, station.actor
    workspace.reception.register_visit(actor, factories.visit(clock))
    workspace.people.add(actor, factories.person(clock, name="祝云舟"))
    workspace.stations.add_organization(actor, factories.organization(clock))
    workspace.close()
    made = make_program(pages=PAGES)
    made.show()
    sign_in(made)
    return made


def page_of(program, key):
    program.work.go(key)
    return program.work.page


def write(form, **texts):
    """Type into the fields as a person does; the form hears of it."""
    for name, text in texts.items():
        target = form.input(name).focus_target()
        target.setFocus()
        if hasattr(target, "insertPlainText"):
            target.insertPlainText(text)
        else:
            target.insert(text)


def register(program):
    return page_of(program, RECEPTION).register.form


def act(program):
    return page_of(program, RECEPTION).context.act.form


def person(program):
    page = page_of(program, PEOPLE)
    assert page.is_editing
    return page.form.form


def facts(program):
    return page_of(program, SETTINGS).section("station").form


def account(program):
    form = page_of(program, SETTINGS).section("accounts").form
    assert not form.isHidden()
    return form


FORMS = (register, act, person, facts, account)


@pytest.mark.parametrize(("step", "texts"), STEPS)
def test_every_form_comes_back_on_the_page_that_was_left(desk_of, step, texts):
    matter = desk_of.workspace.matters.find(desk_of.desk.actor, "1号")[0].id
    page_of(desk_of, RECEPTION).open_matter(matter)
    page_of(desk_of, RECEPTION).context.open_act(step)
    page_of(desk_of, PEOPLE).add_person()
    page_of(desk_of, SETTINGS).section("accounts").add.click()
    write(
        register(desk_of),
        name="沈禾穗",
        title="东林路井盖夜里响",
        statement=LONG,
        phone="19900000077",
    )
    write(act(desk_of), **texts)
    write(person(desk_of), name="欧阳青禾", phone="19900000078", region_name="石榴")
    write(facts(desk_of), office_hours="周二下午")
    account(desk_of).name.insert("温予安")
    account(desk_of).passphrase.first.setText("Qing-He 83 wu")
    before = {form: form(desk_of).draft() for form in FORMS}
    for round_ in range(ROUNDS):
        page_of(desk_of, (RECEPTION, PEOPLE, SETTINGS)[round_ % 3])
        left = desk_of.work.trail.here
        desk_of.lock(5)
        sign_in(desk_of)
        assert desk_of.work.trail.here == left
        assert {form: form(desk_of).draft() for form in FORMS} == before
    assert "Qing-He" not in str(desk_of.workspace.unsaved.of(desk_of.desk.actor))


def test_a_step_that_was_put_away_comes_back_when_it_is_opened_again(desk_of):
    page = page_of(desk_of, RECEPTION)
    matter = desk_of.workspace.matters.find(desk_of.desk.actor, "1号")[0].id
    page.open_matter(matter)
    page.context.open_act(None)
    write(page.context.act.form, text="已电话告知")
    page.context.leave_act()
    desk_of.lock()
    sign_in(desk_of)
    context = desk_of.work.page.context
    assert context.act is None
    context.open_matter(matter)
    context.open_act(None)
    assert context.act.form.draft() == {"text": "已电话告知"}
    context.act.submit()
    assert desk_of.workspace.unsaved.of(desk_of.desk.actor) == {}


def test_a_person_being_changed_keeps_the_number_nobody_touched(desk_of):
    page = page_of(desk_of, PEOPLE)
    known = desk_of.workspace.people.find(desk_of.desk.actor, "祝云舟")[0].id
    page.show_person(known)
    page.edit_person()
    write(page.form.form, region_name="石榴弄")
    before = page.form.form.draft()
    desk_of.lock()
    sign_in(desk_of)
    assert person(desk_of).draft() == before
    desk_of.work.page.form.save()
    shown = desk_of.workspace.people.detail(desk_of.desk.actor, known)
    assert shown.line.phone
    assert shown.line.region_name.endswith("石榴弄")
    assert desk_of.workspace.unsaved.of(desk_of.desk.actor) == {}


def test_a_person_form_that_was_given_up_stays_away(desk_of):
    page = page_of(desk_of, PEOPLE)
    page.add_person()
    write(page.form.form, name="欧阳青禾")
    page.form.leave()
    desk_of.lock()
    sign_in(desk_of)
    assert not desk_of.work.page.is_editing


def test_facts_of_the_station_are_saved_after_a_lock_as_if_there_had_been_none(desk_of):
    write(facts(desk_of), office_hours="周二下午")
    desk_of.work.go(SETTINGS, "station")
    desk_of.lock()
    sign_in(desk_of)
    desk_of.work.page.section("station").save()
    assert desk_of.workspace.stations.facts().office_hours.endswith("周二下午")
    assert desk_of.workspace.unsaved.of(desk_of.desk.actor) == {}


def test_a_dialog_keeps_what_was_typed_until_it_is_answered(station, qtbot):
    fields = (
        Field("name", Mark("Test", "Name"), Line()),
        Field("text", Mark("Test", "Text"), TextArea(4, 2)),
    )
    for _ in range(ROUNDS):
        dialog = FormDialog("批注", RecordForm(fields), act="保存", keep="不保存")
        qtbot.addWidget(dialog)
        unsaved = Unsaved(station.workspace, station.actor, ImmediateJobs())
        dialog.keep_in(unsaved, "dialog:test")
        write(dialog.form, text="字")
    assert dialog.form.draft()["text"] == "字" * ROUNDS
    dialog.reject()
    assert station.workspace.unsaved.of(station.actor) == {}


def asked(program):
    """Open the form of a filter, as the funnel does."""
    filters = page_of(program, RECEPTION).filters
    filters.ask()
    return filters.dialog


def test_a_filter_that_was_being_typed_comes_back_with_the_next_opening(desk_of):
    write(asked(desk_of).form, community="石榴弄", name="石榴弄的路灯")
    before = desk_of.work.page.filters.dialog.form.draft()
    for _ in range(ROUNDS):
        desk_of.lock()
        sign_in(desk_of)
        assert asked(desk_of).form.draft() == before
    desk_of.work.page.filters.dialog.act.click()
    assert desk_of.work.page.filters.kept.name == "石榴弄的路灯"
    assert desk_of.workspace.unsaved.of(desk_of.desk.actor) == {}


def test_a_new_name_of_a_filter_and_a_template_come_back_as_well(desk_of):
    write(asked(desk_of).form, community="石榴弄", name="路灯")
    desk_of.work.page.filters.dialog.act.click()
    desk_of.work.page.filters.ask_other_name()
    write(desk_of.work.page.filters.dialog.form, name="弄里")
    templates = page_of(desk_of, SETTINGS).section("templates")
    templates.add.click()
    write(dialog_of(templates).form, name="路灯修好了", text=LONG)
    desk_of.lock()
    sign_in(desk_of)
    filters = page_of(desk_of, RECEPTION).filters
    filters.open(desk_of.workspace.filters.all(desk_of.desk.actor)[0])
    filters.ask_other_name()
    assert filters.dialog.form.read()["name"] == "弄里"
    templates = page_of(desk_of, SETTINGS).section("templates")
    templates.add.click()
    assert dialog_of(templates).form.draft()["text"] == LONG


def test_a_batch_and_an_announcement_come_back_as_well(desk_of, clock):
    register = desk_of.workspace.reception.register_visit
    matters = [
        register(desk_of.desk.actor, factories.visit(clock)).value.matters[0].matter
        for _ in range(2)
    ]

    def batch():
        page = page_of(desk_of, RECEPTION)
        lines = [desk_of.workspace.matters.detail(desk_of.desk.actor, one).line for one in matters]
        page.batch._marking.set(lines)
        page.batch.open(Step.ASSIGN)
        return dialog_of(page)

    write(batch().form, opinion="请一并看现场")
    more = page_of(desk_of, RECEPTION).more
    more.ask_announcement()
    write(more.dialog.form, scope="路灯、积水")
    before = more.dialog.form.draft()
    desk_of.lock()
    sign_in(desk_of)
    assert batch().form.draft()["opinion"] == "请一并看现场"
    more = page_of(desk_of, RECEPTION).more
    more.ask_announcement()
    assert more.dialog.form.draft() == before


def dialog_of(section):
    return section.findChildren(FormDialog)[-1]
