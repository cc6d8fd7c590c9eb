"""Where a station lies when nobody says more, and what of it stays when its folder is put back."""

from __future__ import annotations

import pytest

from db.kernel.computer import this_computer
from desktop.settings import usual


def test_tidemarks_lie_apart_from_data_and_profile(tmp_path, monkeypatch):
    monkeypatch.delenv(usual.PROFILE, raising=False)
    places = usual.places(tmp_path / "data", tmp_path / "profile", "")
    assert not places.tidemarks.is_relative_to(places.folder)
    assert not places.tidemarks.is_relative_to(places.profile)
    assert not places.tidemarks.is_relative_to(usual.usual_folder())
    assert not places.tidemarks.is_relative_to(usual.usual_profile(None))
    assert places.computer() == this_computer()


@pytest.mark.parametrize("folder", ["data", "other"])
def test_a_profile_on_a_stick_carries_its_tidemarks_and_knows_no_computer(
    tmp_path, monkeypatch, folder
):
    monkeypatch.setenv(usual.PROFILE, str(tmp_path / "stick"))
    places = usual.places(tmp_path / folder, usual.usual_profile(None), "")
    assert places.tidemarks.is_relative_to(tmp_path / "stick")
    assert places.computer() == b""
