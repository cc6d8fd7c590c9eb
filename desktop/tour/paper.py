"""The papers of the day, and the file of the hard case, as PDF and as picture."""

from __future__ import annotations

from pathlib import Path

from db.accounts.entrance import Entrance
from db.accounts.places import Places
from db.kernel.clock import SystemClock
from db.reception.queue_contracts import QueueView

_DPI = 144
_ENDING = ".pdf"


def collect(places: Places, passphrase: str, folder: Path) -> None:
    """Draw every paper of the newest matter into ``folder``, each as PDF and every page as PNG."""
    from db.workspace import Workspace
    from desktop.reception.offers import papers_of
    from desktop.reception.papers import drawn_from, facts_of

    entrance = Entrance(places, SystemClock())
    user = entrance.people()[0].user
    workspace = Workspace(entrance, entrance.enter(user, passphrase), SystemClock())
    try:
        actor = workspace.accounts.actor(user)
        newest = workspace.matters.queue(actor, QueueView.TODAY)[0].id
        for kind in papers_of(workspace.matters.detail(actor, newest)):
            facts = facts_of(workspace, actor, newest, kind)
            path = folder / f"{kind.value}{_ENDING}"
            path.write_bytes(drawn_from(facts, kind).pdf)
            _picture(path)
    finally:
        workspace.close()


def keep_card(folder: Path) -> None:
    """Draw the quick card of the guide."""
    from desktop.guide.card import quick_card

    path = folder / f"quick-card{_ENDING}"
    path.write_bytes(quick_card().pdf)
    _picture(path)


def keep(printed: Path, path: Path) -> None:
    """Keep a paper that the window printed, with a picture of every page."""
    path.write_bytes(printed.read_bytes())
    _picture(path)


def _picture(path: Path) -> None:
    import pypdfium2

    document = pypdfium2.PdfDocument(path)
    for number, page in enumerate(document, start=1):
        ending = f"-{number}.png" if number > 1 else ".png"
        page.render(scale=_DPI / 72).to_pil().save(path.with_name(path.stem + ending))
    document.close()
