"""The guide is read into chapters, found by their names and by what stands in them."""

from __future__ import annotations

from desktop.guide.chapters import FIRST, Chapter, chapter, chapters, chapters_of, folder, matching

PAGE = """# 使用说明

前言。

## 工作人员

### 登记来访
<!-- chapter: register -->

1. 按 `Ctrl+N`。

<!-- place: 签到 -->

## 站长

### 备份
<!-- chapter: backup -->

1. 点「现在备份」。登记照常。
"""


def test_a_guide_is_read_by_part_and_chapter():
    assert chapters_of(PAGE) == (
        Chapter("register", "工作人员", "登记来访", "1. 按 `Ctrl+N`。"),
        Chapter("backup", "站长", "备份", "1. 点「现在备份」。登记照常。"),
    )


def test_the_shipped_guide_begins_with_the_stick_and_the_first_start():
    assert [one.key for one in chapters()[:2]] == ["install", FIRST]


def test_a_name_that_no_chapter_has_leads_to_the_beginning():
    assert chapter("nowhere").key == FIRST
    assert chapter("register").title == "登记来访"


def test_what_is_searched_comes_by_title_first_and_needs_all_words():
    found = matching("备份")
    assert found[0].title in {"备份", "恢复备份"}
    assert len(found) > 2
    assert {one.key for one in matching("备份 u 盘")} < {one.key for one in found}
    assert matching("没有这样的词") == ()


def test_every_picture_of_the_guide_is_shipped_with_it():
    shown = [line for one in chapters() for line in one.text.splitlines() if line.startswith("![")]
    assert shown
    assert all((folder() / line.rpartition("(")[2].rstrip(")")).is_file() for line in shown)


def test_a_title_is_found_by_its_sound_and_its_initials():
    assert matching("dazhongwen")[0].key == matching("dzw")[0].key == "typing"
    assert matching("huifubeifen")[0].key == "restore"
