"""``liaison-desk tour``: plays a working day through the real pages, without a screen."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from desktop.commands.ground import Ground, answer
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

TROUBLE = 4
_DONE = QT_TRANSLATE_NOOP(
    "Command",
    "{pictures} pictures, {papers} papers and {bundles} bundles lie in {path}, made in {seconds} s.",
)
_MISSED = QT_TRANSLATE_NOOP("Command", "Not reached: {steps}")


@click.command()
@click.option("--out", type=click.Path(path_type=Path), default=Path("tour"), show_default=True)
@click.option(
    "--docs", type=click.Path(path_type=Path), help="Renew the pictures of the guide there."
)
@click.option("--json", "as_json", is_flag=True)
@click.pass_obj
def tour(ground: Ground, *, out: Path, docs: Path | None, as_json: bool) -> None:
    """Register, print, find and answer a matter; leave screenshots, PDFs and a summary."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ.pop("QT_IM_MODULE", None)
    from desktop.tour.play import play

    told = play(out.expanduser().resolve(), language=ground.language)
    if docs is not None and not told.missed:
        from desktop.tour.for_docs import keep

        keep(out.expanduser().resolve(), docs)
    figures = say(
        _DONE, pictures=len(told.pictures), papers=len(told.papers), bundles=len(told.bundles),
        path=out, seconds=told.seconds,
    )  # fmt: skip
    lines = [figures, *([say(_MISSED, steps=", ".join(told.missed))] if told.missed else [])]
    answer(told.values(), lines, as_json=as_json)
    if told.missed:
        sys.exit(TROUBLE)
