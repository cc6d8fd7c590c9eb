"""The table of keys says what every key does, each once per page."""

from __future__ import annotations

from desktop.settings.keys import GROUPS, KeysSection
from desktop.wording.marks import say


def test_no_key_is_listed_twice_in_one_table():
    for _title, keys in GROUPS:
        ways = [way for written, _act in keys for way in written.split()]
        assert len(ways) == len(set(ways))


def test_every_key_is_named_in_words(desk, qtbot):
    qtbot.addWidget(KeysSection(desk))
    assert all(say(act) for _title, keys in GROUPS for _ways, act in keys)
