"""No dump, nobody reads along, and an open swap is named."""

from __future__ import annotations

import subprocess
import sys

import pytest

from desktop.shell.secrecy import open_swaps
from tests.faults.shim import only_on_linux

HEAD = "Filename\tType\tSize\tUsed\tPriority\n"

SHUT = """
import resource
from pathlib import Path
from desktop.shell.secrecy import shut_memory
shut_memory()
dumpable = __import__("ctypes").CDLL(None).prctl(3, 0, 0, 0, 0)
limits = [one for one in Path("/proc/self/limits").read_text().splitlines() if "core file" in one]
print(dumpable, resource.getrlimit(resource.RLIMIT_CORE), *limits[0].split()[4:6])
"""


@only_on_linux
def test_a_process_that_is_shut_is_neither_dumped_nor_read():
    told = subprocess.run([sys.executable, "-c", SHUT], capture_output=True, text=True, check=True)
    assert told.stdout.split() == ["0", "(0,", "0)", "0", "0"]


@pytest.fixture
def swaps(tmp_path):
    """A list of swap areas with one line for a file of ours."""
    area = tmp_path / "swapfile"
    area.touch()
    listed = tmp_path / "swaps"
    listed.write_text(f"{HEAD}{area}\tfile\t1024\t0\t-2\n")
    return listed


def device_of(area, devices, uuid):
    number = area.stat().st_dev
    device = devices / f"{number >> 8 & 0xFFF}:{number & 0xFF | number >> 12 & 0xFFF00}"
    (device / "dm").mkdir(parents=True)
    (device / "dm" / "uuid").write_text(uuid)
    return device


@only_on_linux
def test_a_swap_file_on_a_plain_disk_is_named(swaps, tmp_path):
    assert open_swaps(swaps, tmp_path / "none") == (str(tmp_path / "swapfile"),)


@only_on_linux
def test_a_swap_file_on_an_encrypted_volume_is_none(swaps, tmp_path):
    device_of(tmp_path / "swapfile", tmp_path / "devices", "CRYPT-LUKS2-1234-swap")
    assert open_swaps(swaps, tmp_path / "devices") == ()


@only_on_linux
def test_a_volume_counts_as_encrypted_when_all_below_it_is(swaps, tmp_path):
    device = device_of(tmp_path / "swapfile", tmp_path / "devices", "LVM-1234")
    (device / "slaves" / "dm-0" / "dm").mkdir(parents=True)
    (device / "slaves" / "dm-0" / "dm" / "uuid").write_text("CRYPT-LUKS2-1234")
    assert open_swaps(swaps, tmp_path / "devices") == ()
    (device / "slaves" / "sdb1").mkdir()
    assert open_swaps(swaps, tmp_path / "devices")


def test_swap_in_memory_and_no_swap_at_all_are_no_danger(tmp_path):
    listed = tmp_path / "swaps"
    listed.write_text(f"{HEAD}/dev/zram0\tpartition\t1024\t0\t100\n")
    assert open_swaps(listed, tmp_path) == ()
    assert open_swaps(tmp_path / "missing", tmp_path) == ()
