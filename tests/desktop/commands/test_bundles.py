"""``bundle export|import|inspect|verify`` between a district and two stations, with real files in a folder."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.desktop.commands.conftest import PASSPHRASE, Answer, invoke
from tests.desktop.commands.desks import CALLED, found, introduce, register

Desk = Callable[..., Answer]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Path:
    """A district with two stations that are enrolled, for tests to copy."""
    folder = tmp_path_factory.mktemp("desks")
    desks = {name: found(folder / name / "data", name) for name in CALLED}
    introduce(desks["district"], desks["haichang"], desks["songmo"])
    return folder


@pytest.fixture
def desks(made: Path, tmp_path: Path) -> dict[str, Path]:
    """The folders of the three, of which each test has its own."""
    shutil.copytree(made, tmp_path / "desks")
    return {name: tmp_path / "desks" / name / "data" for name in CALLED}


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A folder that is carried."""
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick"


def bundle(desk: Path, *args: object) -> Answer:
    return invoke(desk, "bundle", *map(str, args), typed=PASSPHRASE)


def export(desk: Path, to: str, stick: Path) -> Path:
    sent = bundle(desk, "export", "--to", CALLED[to][0], "--out", stick, "--json")
    assert sent.status == 0, sent.errors
    return Path(sent.values["paths"][0])


def test_what_stations_export_a_district_takes_in_from_the_folder(
    desks: dict[str, Path], stick: Path
) -> None:
    for name in ("haichang", "songmo"):
        register(desks[name], title=f"{name}路灯不亮")
        export(desks[name], "district", stick)
    shown = bundle(desks["district"], "import", stick, "--preview", "--json").values["bundles"]
    assert {one["kinds"]["matter"] for one in shown} == {1}
    first = bundle(desks["district"], "import", stick)
    assert first.status == 0
    assert "海宁市海昌街道代表联络站 第 1 号" in first.text
    assert "共 2 个文件，已读 2 个" in first.text
    again = bundle(desks["district"], "import", stick, "--json").values
    assert [one["is_known"] for one in again["bundles"]] == [True, True]
    listed = invoke(desks["district"], "matters", "list", "--json", typed=PASSPHRASE).values
    assert {one["title"] for one in listed["matters"]} == {"haichang路灯不亮", "songmo路灯不亮"}


def test_a_bad_file_is_told_and_stops_no_other(desks: dict[str, Path], stick: Path) -> None:
    register(desks["songmo"])
    good = export(desks["songmo"], "district", stick)
    content = bytearray(good.read_bytes())
    content[-20] ^= 1
    (stick / "0-damaged.sb").write_bytes(content)
    (stick / "0-letter.sb").write_text("你好", encoding="utf-8")
    taken = bundle(desks["district"], "import", stick, stick / "gone.sb", "--json")
    told = {Path(one["path"]).name: one.get("trouble") for one in taken.values["bundles"]}
    assert taken.status == 3
    assert told == {
        "0-damaged.sb": "bundle_damaged", "0-letter.sb": "not_a_bundle", "gone.sb": "bundle_gone",
        good.name: None,
    }  # fmt: skip
    sentences = [one["message"] for one in taken.values["bundles"] if "trouble" in one]
    assert "这不是本程序的数据包。本站的记录没有变。另选一个 .sb 文件。" in sentences
    lines = bundle(desks["district"], "import", stick / "0-letter.sb").text.splitlines()
    assert lines[0] == "0-letter.sb  这不是本程序的数据包。本站的记录没有变。另选一个 .sb 文件。"


def test_a_bundle_says_what_it_is_to_its_receiver_and_to_nobody_else(
    desks: dict[str, Path], stick: Path
) -> None:
    register(desks["haichang"])
    path = export(desks["haichang"], "district", stick)
    ours = bundle(desks["district"], "inspect", path, "--json").values
    assert (ours["suite"], ours["is_ours"], ours["receivers"]) == ("intl-1", True, 1)
    assert ours["told"]["code"] == "330481-HC"
    assert ours["told"]["operations"] > 0
    assert ours["proof"] is None
    theirs = bundle(desks["songmo"], "inspect", path, "--json").values
    assert (theirs["suite"], theirs["is_ours"], theirs["told"]) == ("intl-1", False, None)
    assert theirs["trouble"] == "bundle_not_for_us"
    said = bundle(desks["district"], "inspect", path).text
    assert "330481-HC  海宁市海昌街道代表联络站" in said
    assert invoke(desks["district"], "matters", "list", "--json", typed=PASSPHRASE).values == {
        "matters": []
    }


def test_a_bundle_is_verified_whole_and_a_damaged_one_refused(
    desks: dict[str, Path], stick: Path
) -> None:
    register(desks["haichang"])
    path = export(desks["haichang"], "district", stick)
    proof = bundle(desks["district"], "verify", path, "--json").values
    assert proof["proof"]["operations"] == proof["told"]["operations"]
    assert (proof["proof"]["unvouched"], proof["proof"]["withheld"]) == (0, 0)
    assert "签名全部有效" in bundle(desks["district"], "verify", path).text
    path.write_bytes(path.read_bytes()[:-1])
    assert bundle(desks["district"], "verify", path).status == 3


def test_an_export_names_its_receiver_by_code_and_writes_nothing_over(
    desks: dict[str, Path], stick: Path
) -> None:
    nobody = bundle(desks["haichang"], "export", "--to", "330481-XX", "--out", stick)
    assert (nobody.status, "该站点尚未登记" in nobody.errors) == (3, True)
    itself = bundle(desks["haichang"], "export", "--to", "330481-HC", "--out", stick)
    assert (itself.status, "这就是本站" in itself.errors) == (3, True)
    assert list(stick.iterdir()) == []
    said = bundle(desks["haichang"], "export", "--to", "330481-QR", "--out", stick).text
    assert "第 1 号，给海宁市人大常委会" in said
    assert (
        bundle(desks["haichang"], "export", "--to", "330481-QR", "--out", stick / "no").status == 3
    )


def test_an_export_goes_to_the_file_that_is_named_or_to_a_folder(
    desks: dict[str, Path], stick: Path
) -> None:
    def send(out: object) -> Answer:
        return bundle(desks["haichang"], "export", "--to", "330481-QR", "--out", out, "--json")

    register(desks["haichang"])
    named = send(stick / "十一月.sb")
    assert (named.status, named.values["paths"]) == (0, [str(stick / "十一月.sb")])
    again = send(stick / "十一月.sb")
    assert (again.status, again.values["trouble"]) == (3, "name_taken")
    assert send(f"{stick}/").values["paths"][0].startswith(f"{stick}/330481-HC_")
    for away in (stick / "no", stick / "no" / "a.sb", f"{stick}/no.sb/"):
        assert send(away).status == 3
    assert send(stick / "a:b.sb").status == 2
    assert bundle(desks["district"], "import", stick, "--json").status == 0


def test_a_file_has_one_writer(desks: dict[str, Path], stick: Path) -> None:
    refused = bundle(desks["district"], "import", stick, "--workers", 2)
    assert (refused.status, "最多 1 个" in refused.errors) == (2, True)
    assert "没有数据包" in bundle(desks["district"], "import", stick).text


def test_what_is_for_others_on_a_stick_is_named_and_is_no_fault(
    desks: dict[str, Path], stick: Path
) -> None:
    register(desks["haichang"])
    export(desks["haichang"], "district", stick)
    other = export(desks["district"], "songmo", stick)
    taken = bundle(desks["district"], "import", stick)
    assert taken.status == 0
    assert "共 2 个文件，已读 1 个" in taken.text
    assert f"给其他单位的 1 个文件没有读：{other.name}" in taken.text
    named = bundle(desks["district"], "import", *sorted(stick.iterdir()), "--json")
    assert (named.status, named.values["for_others"]) == (0, [str(other)])
    assert bundle(desks["district"], "import", other).status == 3, "this one was meant"


def test_files_that_overlap_are_previewed_one_behind_the_other(
    desks: dict[str, Path], stick: Path
) -> None:
    for title in ("第一件", "第二件"):
        register(desks["haichang"], title=title)
        export(desks["haichang"], "district", stick)
    shown = bundle(desks["district"], "import", stick, "--preview", "--json").values["bundles"]
    taken = bundle(desks["district"], "import", stick, "--json").values["bundles"]
    figures = ("changes", "new", "changed", "known")
    assert [[one[each] for each in figures] for one in shown] == [
        [one[each] for each in figures] for one in taken
    ]
    assert shown[1]["known"] == shown[0]["changes"] > 0


def test_inspecting_a_file_that_is_not_there_is_refused(
    desks: dict[str, Path], stick: Path
) -> None:
    assert bundle(desks["haichang"], "inspect", stick / "missing.sb").status == 3


def test_inspecting_ends_as_verifying_would(desks: dict[str, Path], stick: Path) -> None:
    letter = stick / "letter.sb"
    letter.write_text("你好", encoding="utf-8")
    ours = export(desks["haichang"], "district", stick)
    for desk, file, status in (("district", letter, 3), ("songmo", ours, 3), ("district", ours, 0)):
        for command in ("inspect", "verify"):
            assert bundle(desks[desk], command, file).status == status


def test_a_folder_is_read_with_those_in_it_and_names_in_capitals(
    desks: dict[str, Path], stick: Path
) -> None:
    for name in ("haichang", "songmo"):
        register(desks[name], title=name)
    inner = stick / "十一月"
    inner.mkdir()
    export(desks["haichang"], "district", inner)
    path = export(desks["songmo"], "district", stick)
    path.rename(path.with_suffix(".SB"))
    (stick / "letter.sb").write_text("你好", encoding="utf-8")
    (stick / f"._{path.name}").write_text("of another system", encoding="utf-8")
    taken = bundle(desks["district"], "import", stick)
    assert taken.status == 3
    assert "共 3 个文件，已读 2 个" in taken.text
    listed = invoke(desks["district"], "matters", "list", "--json", typed=PASSPHRASE).values
    assert {one["title"] for one in listed["matters"]} == {"haichang", "songmo"}


def test_a_folder_that_is_not_there_is_told_as_one(desks: dict[str, Path], stick: Path) -> None:
    export(desks["haichang"], "district", stick)
    taken = bundle(desks["district"], "import", stick.parent / "usb", stick)
    assert (taken.status, "usb  没有这个文件夹" in taken.text) == (3, True)
    assert "共 2 个文件，已读 1 个" in taken.text
    told = bundle(desks["district"], "import", stick.parent / "usb", "--json").values["bundles"]
    assert [(one["trouble"], "没有这个文件夹" in one["message"]) for one in told] == [
        ("no_folder", True)
    ]


def test_trouble_is_told_to_programs_as_well(desks: dict[str, Path], stick: Path) -> None:
    gone = bundle(desks["district"], "verify", stick / "nothing.sb", "--json")
    assert gone.status == 3
    assert gone.values["trouble"] == "bundle_gone"
    assert gone.values["message"] in gone.errors
    nobody = bundle(desks["district"], "export", "--to", "999999", "--out", stick, "--json")
    assert nobody.status == 3
    assert [one["field"] for one in nobody.values["problems"]] == ["to"]


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (("export", "--json"), "--to"),
        (("inspect", "a.sb", "b.sb", "--json"), "b.sb"),
        (("fly", "--json"), "fly"),
    ],
)
def test_wrong_arguments_are_told_to_programs_as_well(
    tmp_path: Path, arguments: tuple[str, ...], word: str
) -> None:
    wrong = bundle(tmp_path, *arguments)
    assert (wrong.status, wrong.values["trouble"]) == (2, "usage")
    assert word in wrong.values["message"]
    assert wrong.values["message"] in wrong.errors


def test_the_name_of_a_file_does_not_steer_the_terminal(
    desks: dict[str, Path], stick: Path
) -> None:
    (stick / "a\x1b[2Jb.sb").write_bytes(b"nothing")
    told = bundle(desks["district"], "import", stick)
    assert "\x1b" not in told.text + told.errors
