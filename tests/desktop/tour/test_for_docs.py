"""Pictures of a tour become the pictures of the guide: small, and with the words that they show beside them."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtGui import QColor, QImage

from desktop.tour.for_docs import LIST, PAPERS, PICTURES, keep
from desktop.tour.stagehand import BUTTONS


def picture(path: Path, buttons: str = "") -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    made = QImage(1600, 1000, QImage.Format.Format_RGB32)
    made.fill(QColor("white"))
    made.setText(BUTTONS, buttons)
    made.save(str(path))


def toured(folder: Path) -> Path:
    for source in PICTURES.values():
        picture(folder / source.folder / f"07-{source.picture}.png", "登记并打印回执\n何静澜")
    for paper in PAPERS.values():
        picture(folder / "papers" / f"{paper}.png")
    return folder


def test_every_picture_is_kept_small_with_the_words_that_are_the_programs(tmp_path):
    docs = tmp_path / "docs"
    keep(toured(tmp_path / "tour"), docs)
    listed = json.loads((docs / LIST).read_text(encoding="utf-8"))
    assert set(listed) == set(PICTURES)
    assert {tuple(one["program"]) for one in listed.values()} == {("登记并打印回执",)}
    assert all(QImage(str(docs / f"{name}.png")).width() == 1440 for name in PICTURES)
