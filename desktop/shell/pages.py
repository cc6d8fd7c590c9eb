"""The pages of the program; a new feature is one entry here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from db.accounts.rules import Permission, may
from db.insights.contracts import Indicator
from db.kernel.actor import Actor, Role
from desktop.frame.desk import Desk
from desktop.frame.page import Page, PageSpec
from desktop.wording import words
from desktop.wording.marks import QT_TRANSLATE_NOOP

RECEPTION, SCHEDULING, INSIGHTS, PEOPLE = "reception", "scheduling", "insights", "people"
EXCHANGE, EVALUATION, EVENTS = "exchange", "evaluation", "events"
AUDIT, SETTINGS = "audit", "settings"


def _reception(desk: Desk) -> Page:
    from desktop.reception.page import ReceptionPage

    return ReceptionPage(desk)


def _scheduling(desk: Desk) -> Page:
    from desktop.scheduling.page import SchedulingPage

    return SchedulingPage(desk)


def _evaluation(desk: Desk) -> Page:
    from desktop.evaluation.page import EvaluationPage

    return EvaluationPage(desk)


def _places() -> Iterator[tuple[str, object]]:
    from desktop.evaluation.page import named

    return named()


def _events(desk: Desk) -> Page:
    from desktop.events.page import EventsPage

    return EventsPage(desk)


def _insights(desk: Desk) -> Page:
    from desktop.insights.page import InsightsPage

    return InsightsPage(desk)


def _figures() -> Iterator[tuple[str, object]]:
    return ((words.of(one), one) for one in Indicator)


def _people(desk: Desk) -> Page:
    from desktop.people.page import PeoplePage

    return PeoplePage(desk)


def _exchange(desk: Desk) -> Page:
    from desktop.exchange.page import ExchangePage

    return ExchangePage(desk)


def _open_records(desk: Desk) -> int:
    lines = desk.workspace.bundles.conflicts.lines(desk.actor)
    return len({one.record for one in lines})


def _audit(desk: Desk) -> Page:
    from desktop.audit.page import AuditPage

    return AuditPage(desk)


def _settings(desk: Desk) -> Page:
    from desktop.settings.page import SettingsPage

    return SettingsPage(desk)


PAGES = (
    PageSpec(
        RECEPTION, QT_TRANSLATE_NOOP("Rail", "Reception"), "messages",
        Permission.SEE_MATTERS, _reception,
    ),
    PageSpec(
        SCHEDULING, QT_TRANSLATE_NOOP("Rail", "Duty rota"), "calendar-user",
        Permission.SEE_ROTA, _scheduling,
    ),
    PageSpec(
        EVALUATION, QT_TRANSLATE_NOOP("Rail", "Evaluation"), "clipboard-check",
        Permission.PLAN_EVALUATIONS, _evaluation, subjects=_places, also=(Permission.KEEP_TEMPLATES,),
    ),
    PageSpec(
        EVENTS, QT_TRANSLATE_NOOP("Rail", "Sign-in"), "user-check", Permission.SEE_EVENTS, _events,
    ),
    PageSpec(
        INSIGHTS, QT_TRANSLATE_NOOP("Rail", "Insights"), "chart-bar",
        Permission.SEE_MATTERS, _insights, subjects=_figures,
    ),
    PageSpec(
        PEOPLE, QT_TRANSLATE_NOOP("Rail", "Directory"), "address-book",
        Permission.SEE_DIRECTORY, _people,
    ),
    PageSpec(
        EXCHANGE, QT_TRANSLATE_NOOP("Rail", "Sync"), "refresh", Permission.SEE_MATTERS, _exchange,
        waiting=_open_records,
    ),
    PageSpec(
        AUDIT, QT_TRANSLATE_NOOP("Rail", "Audit"), "history", Permission.READ_AUDIT, _audit,
    ),
    PageSpec(
        SETTINGS, QT_TRANSLATE_NOOP("Rail", "Settings"), "settings", None, _settings,
        at_bottom=True,
    ),
)  # fmt: skip
"""In the order of the rail; pages are imported when they are first opened."""


def allowed(specs: Sequence[PageSpec], who: Role | Actor) -> tuple[PageSpec, ...]:
    """Return the pages that a role, or a person with all their roles, may see."""
    return tuple(
        spec
        for spec in specs
        if not isinstance(spec.permission, Permission)
        or any(
            may(who, one) for one in (spec.permission, *spec.also) if isinstance(one, Permission)
        )
    )
