"""People are recognised and references follow, without the focus moving."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests import factories
from tests.desktop.reception.counters import fill_form, focus, key, registered, write

_Key = Qt.Key


def test_name_and_number_together_recognise_somebody(page, stocked):
    write("欧阳青禾")
    key(_Key.Key_Tab)
    write("19900000286")
    key(_Key.Key_Tab)
    assert page.register.form.read()["name"].person == stocked.people["欧阳青禾"]
    assert focus() is page.register.form.input("region_name").focus_target()


def test_another_number_means_another_person(page):
    write("欧阳青禾")
    key(_Key.Key_Tab)
    write("19900000999")
    key(_Key.Key_Tab)
    assert page.register.form.read()["name"].person is None


def test_somebody_typed_over_is_no_longer_known(page):
    write("oyqh")
    key(_Key.Key_Return)
    page.register.first_focus().setFocus()
    write("x")
    assert page.register.form.read()["name"].person is None


def test_a_known_number_is_revealed_for_the_counter_and_written_down(page, stocked):
    write("oyqh")
    key(_Key.Key_Return)
    page.register.form.input("phone")._eye.click()
    assert page.register.form.input("phone").line.text() == "19900000286"


def test_a_matter_said_to_be_another_is_not_offered_again(page, station, clock):
    registered(station, clock, factories.matter(category="09"))
    fill_form()
    assert page.context.reference.shown().same is not None
    page.context.reference.dismissed.emit()
    assert page.context.reference.shown().same is None
    assert page.context.reference.shown().near


def test_earlier_matters_of_the_person_are_listed(page, station, clock, stocked):
    visitor = factories.visitor(person=stocked.people["欧阳青禾"], name="欧阳青禾")
    registered(station, clock, visitor=visitor)
    write("oyqh")
    key(_Key.Key_Return)
    shown = page.context.reference.shown()
    assert shown.person == "手机尾号 0286，来过 1 次"
    assert [line.title for line in shown.earlier] == ["东林路窨井盖异响"]
