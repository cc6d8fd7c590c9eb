"""The hint which computer this is stays the same, and another wired card makes it another one."""

from __future__ import annotations

from pathlib import Path

from db.kernel.computer import _cards, this_computer


def test_the_hint_stays_the_same_and_is_short() -> None:
    assert this_computer() == this_computer()
    assert len(this_computer()) in {0, 16}


def card(folder: Path, name: str, bus: str, address: str) -> Path:
    made = folder / name
    device = folder.parent / "devices" / bus
    device.mkdir(parents=True, exist_ok=True)
    made.mkdir(parents=True)
    (made / "device").symlink_to(device)
    (made / "address").write_text(f"{address}\n", encoding="ascii")
    return made


def test_only_cards_that_are_built_in_and_wired_tell_computers_apart(tmp_path: Path) -> None:
    net = tmp_path / "net"
    card(net, "eno1", "pci0000:00/0000:00:1f.6", "00:11:22:33:44:55")
    card(net, "enx1", "pci0000:00/0000:00:14.0/usb1/1-2", "00:11:22:33:44:66")
    air = card(net, "wlp2s0", "pci0000:00/0000:00:14.3", "00:11:22:33:44:77")
    (air / "wireless").mkdir()
    (net / "lo").mkdir()
    assert list(_cards(net)) == ["00:11:22:33:44:55"]


def test_a_system_that_lists_no_cards_has_none(tmp_path: Path) -> None:
    assert list(_cards(tmp_path / "nowhere")) == []
