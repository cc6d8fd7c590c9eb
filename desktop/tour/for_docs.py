"""Which of the tour's pictures the guide and the README show, made small, with what the buttons in them said."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import resources
from desktop.tour.stagehand import BUTTONS

LIST = "pictures.json"
"""Beside the pictures: by name, the scene that made it and what of the program's words its buttons show. A test holds
them against the translations, so that a picture that shows a former word is found."""

COLORS, WIDEST = 128, 1440


@dataclass(frozen=True, slots=True)
class Source:
    """A picture of the tour: the folder below its output, the name there, and the scene that takes it."""

    folder: str
    picture: str
    scene: str


def _day(picture: str, scene: str) -> Source:
    return Source("pictures", picture, f"day.{scene}")


def _corner(picture: str, scene: str) -> Source:
    return Source("pictures", picture, f"corners.{scene}")


def _visit(picture: str, scene: str) -> Source:
    return Source("pictures", picture, f"inspections.{scene}")


def _month(picture: str, scene: str) -> Source:
    return Source("month", picture, f"month.{scene}")


def _week(picture: str, scene: str) -> Source:
    return Source("exchange", picture, f"exchange.{scene}")


PICTURES: Mapping[str, Source] = {
    "reception": _day("reception-1366", "look_around"),
    "guide/wizard": Source("pictures", "wizard", "first.play"),
    "guide/sign-in": _day("sign-in", "sign_in"),
    "guide/search": _day("search", "find"),
    "guide/register": _day("register", "register"),
    "guide/matter": _day("matter", "find"),
    "guide/reply": _day("reply", "answer"),
    "guide/dissatisfied": Source("hard-case", "dissatisfied", "hard_case.be_dissatisfied"),
    "guide/rota": _month("month-proposed", "propose"),
    "guide/swap": _month("month-swap", "swap"),
    "guide/appointments": _corner("appointments", "meet"),
    "guide/people": _day("people", "look_around"),
    "guide/evaluation-plan": _corner("evaluation-plan", "plan_visit"),
    "guide/evaluation-touch": _visit("evaluation-touch", "score"),
    "guide/evaluation-sign": _corner("evaluation-sign", "sign_sheet"),
    "guide/evaluation-joint": _corner("evaluation-joint", "compare_sheets"),
    "guide/evaluation-results": _visit("evaluation-results", "reckon"),
    "guide/stations": _week("stations", "take_in"),
    "guide/preview": _week("preview", "take_in"),
    "guide/conflict": _week("conflict", "decide"),
    "guide/removable": _week("removable", "export"),
    "guide/enrol": _corner("enrol", "enrol"),
    "guide/accounts": _corner("settings-accounts", "settle"),
    "guide/printers": _corner("settings-printers", "settle"),
    "guide/backups": _corner("settings-safety", "settle"),
    "guide/recovery": _corner("recovery", "come_back"),
    "guide/restore": _corner("restore", "come_back"),
    "guide/ledger": _corner("ledger-import", "take_ledger_in"),
}
"""By the path below ``docs/pictures``, without its ending."""

PAPERS: Mapping[str, str] = {"receipt": "receipt_80"}
"""Papers of the tour that are shown: their names in the documents and in ``papers/``."""


def keep(out: Path, docs: Path) -> None:
    """Put the pictures of a tour in ``out`` into ``docs/pictures``, and the list beside them."""
    listed, program = {}, _words_of_program()
    for name, source in PICTURES.items():
        (found,) = (out / source.folder).glob(f"[0-9][0-9]-{source.picture}.png")
        said = _shrink(found, docs / f"{name}.png")
        listed[name] = {"scene": source.scene, "program": sorted(program & set(said))}
    for name, paper in PAPERS.items():
        _shrink(out / "papers" / f"{paper}.png", docs / f"{name}.png")
    text = json.dumps(listed, ensure_ascii=False, indent=1, sort_keys=True)
    (docs / LIST).write_text(f"{text}\n", encoding="utf-8")


def _shrink(picture: Path, to: Path) -> list[str]:
    """Write a picture with the few colours that a window of flat ones needs; return what its buttons say."""
    from PIL import Image

    to.parent.mkdir(parents=True, exist_ok=True)
    with Image.open(picture) as opened:
        said = str(opened.info.get(BUTTONS, "")).splitlines()
        image = opened.convert("RGB")
    image.thumbnail((WIDEST, WIDEST * 2), Image.Resampling.LANCZOS)
    image.quantize(COLORS, dither=Image.Dither.NONE).save(to, optimize=True)
    return said


def _words_of_program() -> set[str]:
    """Return every Chinese text; what else stands on a button is a name of the demo."""
    found: set[str] = set()
    for path in resources.path("translations").glob("*_zh_CN.ts"):
        found |= {one.text or "" for one in ElementTree.parse(path).iter("translation")}  # noqa: S314  our own file
    return found
