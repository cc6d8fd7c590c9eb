"""Answers outlive a closed window, and a damaged file counts as none."""

from __future__ import annotations

import pytest

from db.stations.contracts import HostBody, StationLevel
from desktop.shell.steps.answers import AnswerBook, Answers


@pytest.fixture
def book(tmp_path):
    return AnswerBook(tmp_path / "profile" / "first-run.json")


def test_answers_come_back_as_they_were_kept(book):
    kept = Answers(step=2, name="海宁市海昌街道代表联络站", counter=3)
    book.keep(kept)
    assert book.read() == kept


def test_nothing_kept_means_the_beginning(book):
    assert book.read() == Answers()


def test_a_damaged_file_counts_as_none(book, tmp_path):
    book.keep(Answers(step=2))
    (tmp_path / "profile" / "first-run.json").write_bytes(b'{"step": "two"')
    assert book.read() == Answers()


def test_a_dropped_file_is_gone_for_good(book):
    book.keep(Answers(step=2))
    book.drop()
    book.drop()
    assert book.read() == Answers()


@pytest.mark.parametrize(
    ("town", "body"),
    [("海昌街道", HostBody.STREET_COMMITTEE), ("松陌镇", HostBody.TOWN_PRESIDIUM)],
)
def test_a_street_has_no_congress_of_its_own(town, body):
    assert Answers(town=town).command().host_body is body


def test_what_a_file_said_of_the_host_wins_over_the_town(book):
    book.keep(Answers(town="海昌街道", host_body=HostBody.TOWN_PRESIDIUM, level=StationLevel.HOME))
    command = book.read().command()
    assert (command.host_body, command.level) == (HostBody.TOWN_PRESIDIUM, StationLevel.HOME)


def test_what_was_typed_is_tidied_for_the_station():
    command = Answers(code="３３０４８１-hc", short_name=" 海 昌 ").command()
    assert (command.code, command.short_name) == ("330481-HC", "海昌")
