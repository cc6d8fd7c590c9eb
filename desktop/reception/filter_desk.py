"""Filters at the counter: asked for in a form, kept under a name, opened again from the funnel."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtWidgets import QMenu, QWidget

from db.kernel.clock import local_date
from db.kernel.errors import InvalidInput, StationError
from db.kernel.ids import FilterId, new_id
from db.kernel.problems import Problem
from db.reception.filter_contracts import MatterFilter, RenameFilter, SavedFilter, SaveFilter
from db.reception.filter_rules import check_filter, check_name, check_saving
from db.reception.queue_contracts import QueueView
from desktop import look
from desktop.forms.record_form import RecordForm
from desktop.reception import filter_fields
from desktop.reception.filter_dialog import Check, FilterDialog
from desktop.reception.lists import Lists

if TYPE_CHECKING:
    from desktop.frame.desk import Desk
    from desktop.reception.queue_pane import QueuePane


class FilterDesk(QObject):
    """Knows which filter is in force; ``turned()`` tells that another list is wanted."""

    turned = Signal()

    def __init__(self, desk: Desk, queue: QueuePane, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._queue, self._page = desk, queue, page
        self._lists = Lists()
        self._saved: tuple[SavedFilter, ...] = ()
        self.wanted: MatterFilter | None = None
        self.kept: SavedFilter | None = None
        """The kept filter that is in force, None for one without a name."""
        self.dialog: FilterDialog | None = None
        queue.funnel.clicked.connect(self.show_menu)
        queue.filter_line.cleared.connect(self.clear)
        queue.filter_cleared.connect(self.clear)
        queue.view_changed.connect(self._on_queue_view_changed)

    def offer(self, lists: Lists) -> None:
        """Take over what can be chosen."""
        self._lists = lists
        self._say()

    def refresh(self) -> None:
        """Read the kept filters again."""
        desk = self._desk
        work = partial(desk.workspace.filters.all, desk.actor)
        desk.jobs.ask(self, work, self._take_saved, latest="filters")

    def show(self, listed: QueueView | MatterFilter) -> None:
        """Show a list: a tab, or what meets a filter."""
        if isinstance(listed, MatterFilter):
            self._apply(listed, None)
            return
        self._queue.tabs.set_value(listed)
        self.clear()

    def open(self, kept: SavedFilter) -> None:
        """Show what meets a kept filter."""
        self._apply(kept.wanted, kept)

    @Slot()
    def clear(self) -> None:
        """Show the tab again that is open."""
        self._apply(None, None)

    @Slot()
    def ask(self) -> None:
        """Ask by what to filter; the filter in force is the beginning."""
        form = RecordForm(filter_fields.FIELDS, clock=self._desk.clock)
        filter_fields.offer(form, self._lists)
        form.load(filter_fields.typed_of(self.wanted or MatterFilter()))
        title, act = self.tr("Filter matters"), self.tr("Filter")
        self._ask(title, act, form, self._check, self._on_asked).keep_in(
            self._desk.unsaved, "dialog:filter:asked"
        )

    def ask_name(self) -> None:
        """Ask for the name under which the filter in force is kept."""
        wanted = self.wanted
        if wanted is None:
            return
        form = RecordForm((filter_fields.NAME_FIELD,), clock=self._desk.clock)
        self._ask(
            self.tr("Keep this filter"),
            self.tr("Keep"),
            form,
            lambda typed: check_saving(typed["name"], wanted, taken=self._names()),
            lambda typed: self._keep(typed["name"], wanted),
        ).keep_in(self._desk.unsaved, "dialog:filter:named")

    def ask_other_name(self) -> None:
        """Ask for another name of the kept filter in force."""
        kept = self.kept
        if kept is None:
            return
        form = RecordForm((filter_fields.NAME_FIELD,), clock=self._desk.clock)
        form.load({"name": kept.name})
        others = [one for one in self._names() if one != kept.name]
        self._ask(
            self.tr("Rename the filter"),
            self.tr("Rename"),
            form,
            lambda typed: check_name(typed["name"], taken=others),
            lambda typed: self._rename(kept, typed["name"]),
        ).keep_in(self._desk.unsaved, f"dialog:filter:renamed:{kept.id}")

    def remove(self) -> None:
        """Take the kept filter in force out of the menu; that can be undone."""
        desk, kept = self._desk, self.kept
        if kept is None:
            return
        filters = desk.workspace.filters
        removed = self.tr("Filter “{name}” removed").format(name=kept.name)

        def restore() -> None:
            work = partial(filters.restore, desk.actor, kept.id)
            desk.jobs.ask(self, work, self.open, desk.notices.say_error)

        def then(_removed: FilterId) -> None:
            self.clear()
            desk.notices.toast(removed, restore)

        work = partial(filters.remove, desk.actor, kept.id)
        desk.jobs.ask(self, work, then, desk.notices.say_error)

    @Slot()
    def show_menu(self) -> None:
        """Open the menu below the funnel."""
        menu = QMenu(self._page)
        menu.aboutToHide.connect(menu.deleteLater)
        asking = menu.addAction(look.current().icon("filter"), self.tr("Filter matters…"))
        asking.triggered.connect(self.ask)
        if self._saved:
            menu.addSeparator()
        for kept in self._saved:
            opening = menu.addAction(kept.name)
            opening.setCheckable(True)
            opening.setChecked(self.kept is not None and self.kept.id == kept.id)
            opening.triggered.connect(partial(_run, partial(self.open, kept)))
        self._offer_acts(menu)
        menu.popup(self._queue.funnel.mapToGlobal(QPoint(0, self._queue.funnel.height())))

    def _offer_acts(self, menu: QMenu) -> None:
        """Offer what can be done with the filter in force."""
        if self.wanted is None:
            return
        menu.addSeparator()
        every: list[tuple[str, Callable[[], object]]] = []
        if self.kept is None:
            every.append((self.tr("Keep this filter…"), self.ask_name))
        else:
            every.append((self.tr("Rename this filter…"), self.ask_other_name))
            every.append((self.tr("Remove this filter"), self.remove))
        every.append((self.tr("Clear the filter"), self.clear))
        for text, act in every:
            menu.addAction(text).triggered.connect(partial(_run, act))

    def _ask(
        self,
        title: str,
        act: str,
        form: RecordForm,
        check: Check,
        then: Callable[[dict[str, Any]], object],
    ) -> FilterDialog:
        dialog = self.dialog = FilterDialog(title, form, check, act=act, parent=self._page.window())
        dialog.accepted.connect(lambda: then(form.read()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _check(self, typed: dict[str, Any]) -> Sequence[Problem]:
        wanted = filter_fields.filter_of(typed)
        if typed["name"]:
            return check_saving(typed["name"], wanted, taken=self._names())
        return check_filter(wanted)

    def _on_asked(self, typed: dict[str, Any]) -> None:
        wanted = filter_fields.filter_of(typed)
        if wanted == MatterFilter():
            self.clear()
        elif typed["name"]:
            self._keep(typed["name"], wanted)
        elif wanted != self.wanted:
            self._apply(wanted, None)

    def _keep(self, name: str, wanted: MatterFilter) -> None:
        desk = self._desk
        self._apply(wanted, None)
        command = SaveFilter(FilterId(new_id(desk.clock)), name, wanted)
        work = partial(desk.workspace.filters.save, desk.actor, command)
        desk.jobs.ask(self, work, self._on_kept, self._on_refused)

    def _rename(self, kept: SavedFilter, name: str) -> None:
        desk = self._desk
        command = RenameFilter(kept.id, kept.revision, name)
        work = partial(desk.workspace.filters.rename, desk.actor, command)
        desk.jobs.ask(self, work, self._on_kept, self._on_refused)

    def _on_kept(self, kept: SavedFilter) -> None:
        self.open(kept)
        told = self.tr("Filter kept as “{name}”; the funnel and Ctrl+K open it again")
        self._desk.notices.toast(told.format(name=kept.name))

    def _on_refused(self, error: StationError) -> None:
        self._desk.notices.say_error(error)
        if isinstance(error, InvalidInput):
            self.refresh()

    def _take_saved(self, saved: tuple[SavedFilter, ...]) -> None:
        self._saved = saved
        if self.kept is not None:
            same = [one for one in saved if one.id == self.kept.id]
            self.kept = same[0] if same else None
            self._say()

    def _apply(self, wanted: MatterFilter | None, kept: SavedFilter | None) -> None:
        self.wanted, self.kept = wanted, kept
        self._say()
        self.turned.emit()

    def _say(self) -> None:
        if self.wanted is None:
            self._queue.filter_line.show_filter("")
            return
        today = local_date(self._desk.clock.now())
        said = filter_fields.said(self.wanted, self._lists, today)
        if self.kept is not None:
            said = self.tr("{name}: {filter}").format(name=self.kept.name, filter=said)
        self._queue.filter_line.show_filter(said)

    def _names(self) -> list[str]:
        return [one.name for one in self._saved]

    @Slot(object)
    def _on_queue_view_changed(self, _view: object) -> None:
        """A tab is a list of its own: the filter ends, and the page reads the tab."""
        self.wanted, self.kept = None, None
        self._say()


def _run(act: Callable[[], object], _checked: bool = False) -> None:
    act()
