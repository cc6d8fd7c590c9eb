"""A station founded apart reaches its place whole, whenever the power goes."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.shell import founder

FILES = ("accounts.json", founder.DATABASE, founder.LAST)


def founded_apart(folder: Path) -> Path:
    apart = folder / founder.APART
    apart.mkdir()
    for name in FILES:
        (apart / name).write_text(name)
    return apart


@pytest.mark.parametrize("moved", range(len(FILES)))
def test_a_move_that_was_cut_short_is_finished_at_the_next_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moved: int
) -> None:
    apart = founded_apart(tmp_path)
    move, done = Path.replace, []

    def until_the_power_goes(file: Path, target: Path) -> Path:
        if len(done) == moved:
            raise KeyboardInterrupt
        done.append(file.name)
        return move(file, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", until_the_power_goes)
        with pytest.raises(KeyboardInterrupt):
            founder.move_into_place(tmp_path)
    founder.finish(tmp_path)
    whole = {one.name for one in (tmp_path if moved else apart).iterdir()}
    assert whole == set(FILES)
