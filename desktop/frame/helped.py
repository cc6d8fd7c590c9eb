"""Which chapter of the guide belongs to a place of the program; what stands inside a place inherits it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from desktop.frame.page import Page

PLACES: Mapping[str, str] = {
    "SignIn": "sign-in", "MustChangeForm": "sign-in", "RecoveryForm": "lost-key", "FirstRun": "first-start",
    "RestoreScene": "restore", "TroubleScene": "restore", "Palette": "search", "SecondPersonDialog": "tables",
    "ReceptionPage": "register", "RegisterPane": "register", "ContextPane": "matter", "QueuePane": "filter",
    "FilterDialog": "filter", "BatchWork": "filter", "BatchWindow": "receipt", "LedgerIn": "tables",
    "LedgerOut": "tables", "ContactsOut": "tables", "ErasingDialog": "erasure", "TemplateDialog": "settings",
    "SchedulingPage": "rota", "Arrangements": "rota-plan", "SwapBox": "swap",
    "AskDialog": "swap", "AppointmentsPage": "appointments",
    "EvaluationPage": "evaluation", "Visits": "evaluation", "PlanPane": "evaluation", "Board": "evaluation-results",
    "JointPane": "evaluation-results", "FormsSection": "forms", "FindingDesk": "findings",
    "EventsPage": "events", "CouncilList": "councils", "CouncilPane": "councils", "BallotEntry": "councils",
    "YearList": "event-year", "YearPane": "event-year", "KioskWindow": "attendance",
    "InsightsPage": "insights", "PeoplePage": "people", "RosterIn": "tables", "RosterOut": "tables",
    "ExchangePage": "sync", "ActPanes": "sync", "ImportPane": "sync", "ExportPane": "sync", "ConflictDesk": "conflicts",
    "EnrolPane": "enrol", "TrayPane": "tray", "ErasuresPane": "erasure", "AuditPage": "audit",
    "SettingsPage": "settings", "AccountsSection": "accounts", "NamingsSection": "accounts",
    "NamingDialog": "accounts", "PrintersSection": "printers", "SafetySection": "backup", "CheckCodeSection": "enrol",
    "ScoringWindow": "scoring", "PreviewPage": "receipt",
}  # fmt: skip
"""Pages, panes and dialogs by the names of their classes; where the guide gets a chapter, its place is named here."""


def chapter_of(place: QWidget | None) -> str:
    """Return the chapter named nearest around a place, empty where none is."""
    while place is not None:
        named = _named(place.about()) if isinstance(place, Page) else ""
        if named or (named := _named(place)):
            return named
        place = place.parentWidget()
    return ""


def _named(place: QWidget) -> str:
    return next((PLACES[one.__name__] for one in type(place).__mro__ if one.__name__ in PLACES), "")
