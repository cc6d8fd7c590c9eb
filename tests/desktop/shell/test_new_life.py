"""A file that went back in time or was copied is told of in one calm sentence, with the number that comes next."""

from __future__ import annotations

import shutil
from dataclasses import replace

import pytest

from desktop.parts.banner import Banner
from tests import factories
from tests.offices import enrol
from tests.programs import sign_in
from tests.stations import open_station


@pytest.fixture
def worked(entrance, founded_station, clock):
    """Let the station register visits on a day at work."""

    def work(visits, admitted_by=None, **elsewhere):
        entrance.places = replace(entrance.places, **elsewhere)
        station = open_station(entrance, founded_station.founded, clock)
        if admitted_by is not None:
            enrol(admitted_by, station)
        for _ in range(visits):
            station.workspace.reception.register_visit(station.actor, factories.visit(clock))
        station.workspace.close()

    return work


def told(program):
    return [one.accessibleName() for one in program.window.findChildren(Banner)]


def test_a_file_as_it_was_left_is_not_told_of(worked, program):
    worked(1)
    sign_in(program)
    assert told(program) == []


def test_an_older_copy_is_told_of_with_what_is_missing_and_where_numbers_go_on(
    worked, entrance, make_program, clock
):
    worked(1)
    folder = entrance.places.folder
    shutil.copytree(folder, folder.with_name("aside"))
    worked(2)
    shutil.rmtree(folder)
    folder.with_name("aside").rename(folder)
    clock.advance(hours=2)
    program = make_program()
    program.show()
    sign_in(program)
    [said] = told(program)
    assert said.startswith("打开的是较早的一份记录 另外记下的操作记录到第 ")
    assert said.endswith("请按回执补登。新编号从 海昌接〔2026〕201号 起，不会与已经发出的重复。")


def test_what_others_have_of_it_is_fetched_before_anything_is_entered_by_hand(
    worked, entrance, make_program, clock, offices
):
    worked(1, admitted_by=offices.district)
    folder = entrance.places.folder
    shutil.copytree(folder, folder.with_name("aside"))
    worked(2)
    shutil.rmtree(folder)
    folder.with_name("aside").rename(folder)
    program = make_program()
    program.show()
    sign_in(program)
    [said] = told(program)
    export, district, receipts = map(said.index, ("先导出一次", "区里发回的数据包", "按回执补登"))
    assert export < district < receipts


def test_a_folder_from_another_computer_is_told_of_with_its_own_numbers(
    worked, entrance, make_program
):
    worked(1, computer=lambda: b"that computer 16")
    entrance.places = replace(entrance.places, computer=lambda: b"this computer 16")
    program = make_program()
    program.show()
    sign_in(program)
    [said] = told(program)
    assert said.startswith("这个文件夹此前在另一台电脑上使用 这里的新编号从 ")
    assert "-1号 起，不会与另一处重复" in said
