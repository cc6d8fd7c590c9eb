"""The composition root: the only place that builds things and knows how they fit together.

Start-up order: look, language and settings, then the first scene; the heavy libraries behind
``db.workspace`` are loaded once that scene has been painted.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from db.accounts.places import Places
from db.kernel.clock import Clock, SystemClock
from db.kernel.errors import StationError, Trouble, TroubleCode
from db.kernel.ids import UserId
from db.storage.lock import FolderLock
from desktop import behind, look
from desktop.jobs import Jobs
from desktop.look import Theme
from desktop.notices.notices import Notices
from desktop.settings.local import LocalSettings
from desktop.shell.appearance import Appearance
from desktop.shell.door import LockedBy
from desktop.shell.doorkeeper import Doorkeeper, Inside
from desktop.shell.founder import finish
from desktop.shell.handover import Handover
from desktop.shell.idle import IdleWatch
from desktop.shell.input_method import choose_input_method
from desktop.shell.knock import Knocks, knock
from desktop.shell.renewal import Left, begin_anew, taken_over
from desktop.shell.restorer import finish as finish_restore
from desktop.shell.secrecy import shut_memory
from desktop.shell.session_watch import SessionWatch
from desktop.shell.sign_in import SignIn
from desktop.shell.stage import Stage
from desktop.ways import Around, Ways
from desktop.wording import language

if TYPE_CHECKING:
    from db.accounts.entrance import Entrance
    from db.storage.keys import Cost
    from db.workspace import Workspace
    from desktop.frame.desk import Desk
    from desktop.frame.handed import HandedEvent, HandedForm, HandedSheets
    from desktop.frame.page import PageSpec
    from desktop.notices.crash_dialog import CrashHook
    from desktop.notices.questions import Questions
    from desktop.printing.printer import Printing
    from desktop.shell.main_window import MainWindow

SETTINGS_FILE = "settings.ini"
PAPERS_FOLDER = "papers"
FIRST_PAGE = "reception"


@dataclass(frozen=True)
class Options:
    """What a start may wish for; tests set the clock, make keys cheap and bring their own pages."""

    theme: Theme | None = None
    language: str | None = None
    page: str = FIRST_PAGE
    subject: object = None
    """What that page opens."""
    clock: Clock = field(default_factory=SystemClock)
    cost: Cost | None = None
    floor: Cost | None = None
    """As strong as usual where None is wished."""
    pages: Sequence[PageSpec] | None = None
    """All pages of the program where None is wished."""
    jobs: Jobs | None = None
    questions: Questions | None = None
    left: Left | None = None
    """What the process before this one locked."""
    backs_up: bool = False
    """Whether the end makes a backup of what was written since the newest one; tests ask for it."""
    renews: bool = False
    """Whether a lock ends this process and begins another; tests look at what it leaves instead."""


class Program(QObject):
    """One running program: its window, its jobs, and whoever is signed in."""

    def __init__(self, app: QApplication, places: Places, options: Options) -> None:
        super().__init__(app)
        self._app, self._options = app, options
        self._is_closed, self._left = False, options.left
        self._locked: LockedBy | None = None
        self.ends_for: Left | None = None
        """What a fresh process has to go on with, None while this one is good."""
        self._lock = FolderLock(places.folder)
        self._lock.take()
        self.places = places
        self.clock = options.clock
        self.settings = LocalSettings(places.profile / SETTINGS_FILE, self)
        self.look = look.install(app)
        self.appearance = Appearance(self.look, self.settings, options.theme)
        language.install(app, options.language or self.settings.language)
        self.jobs = options.jobs or Jobs(self)
        self.door = Doorkeeper(
            places.folder, lambda: self.entrance, self.jobs, self.settings,
            lambda opened: behind.open_workspace(self.entrance, opened, options),
        )  # fmt: skip
        self.notices = Notices(self.settings, self)
        self.jobs.troubled.connect(self.notices.say_error)
        self.window = Stage(self.settings, app)
        self.work: MainWindow | None = None
        self._handover = Handover(self.window, self.door, self.clock)
        self._handover.taken_back.connect(self._on_entered)
        self._idle = IdleWatch(self.window, minutes=self.settings.idle_minutes)
        self._idle.stop()
        self._idle.idled.connect(self._on_idle_idled)
        self._session = SessionWatch(options.clock, self)
        self._session.left.connect(self._on_lock_requested)
        self.window.painted.connect(self._on_window_painted)
        self._ways = self._ways_in()
        Knocks(places.folder, self).heard.connect(self.window.come_forward)
        self.settings.changed.connect(self._on_settings_changed)
        self._begin()
        # Qt lays a style sheet on anew at every level that a widget is put into: it comes when the scene stands.
        self.appearance.apply()

    @property
    def workspace(self) -> Workspace | None:
        """The open station, None while nobody is signed in."""
        return self.door.inside.workspace if self.door.inside else None

    @property
    def desk(self) -> Desk | None:
        """What the pages are given, None while nobody is signed in."""
        return self.work.desk if self.work else None

    @cached_property
    def entrance(self) -> Entrance:
        """The way in, loaded when somebody enters, or once the way to it has been painted."""
        return behind.entrance_of(self.places, self._options)

    @cached_property
    def printing(self) -> Printing:
        """The way to paper, loaded when somebody is inside."""
        from desktop.printing.printer import Printing

        papers = self.places.folder / PAPERS_FOLDER
        return Printing(self.jobs, papers, self.settings, parent=self)

    def show(self) -> None:
        """Show the window."""
        self.window.show()

    def show_way_in(self, locked: LockedBy | None = None) -> None:
        """Show the first start, the sign-in, or why the station cannot be opened."""
        self._locked = locked
        try:
            finish_restore(self.places.folder)
            finish(self.places.folder)
            founded = self.door.is_founded()
            scene = self._ways.sign_in(locked) if founded else self._ways.first_run()
        except StationError as error:
            scene = self._ways.trouble(error)
        self.window.show_scene(scene)

    def lock(self, idle_minutes: int = 0) -> None:
        """Close the station, drop its keys, keep the drafts, and show the lock screen."""
        inside = self.door.inside
        if inside is None:
            return
        self._idle.stop()
        self._session.stop()
        self._handover.end()
        self._ways.put_guide_away()
        self._left = self._what_is_left(inside, idle_minutes)
        # The scene goes first: pages that are hidden hand in their drafts, which are saved before
        # the file is closed because the database thread works in order.
        if self.desk is not None:
            self.desk.unsaved.flush()
        self.work = None
        self.show_way_in(LockedBy(inside.actor.user, idle_minutes))
        self.window.setEnabled(not self._options.renews)
        if isinstance(self.window.scene, SignIn) and inside.workspace.accounts.next_key:
            self.window.scene.tell_changing()
        self.door.leave(self, self._on_left)

    def _begin(self) -> None:
        """Show the way in; after a lock say whose it is, as the process before this one would have."""
        left = self._left
        self.show_way_in(LockedBy(left.user, left.idle_minutes) if left else None)
        if left is not None:
            self._tell_drafts(left.tickets)

    def _ways_in(self) -> Ways:
        around = Around(self.settings, self.jobs, lambda: self.printing, self._questions)
        ways = Ways(self.places, self._options, self.door, around, self)
        ways.entered.connect(self._on_entered)
        ways.chosen.connect(self.window.show_scene)
        ways.left.connect(self.show_way_in)
        ways.ended.connect(self.window.close)
        ways.keys_wanted.connect(self._on_keys_wanted)
        return ways

    def _what_is_left(self, inside: Inside, idle_minutes: int) -> Left:
        here = self.work.trail.here if self.work else None
        before = (self._left.page, self._left.subject) if self._left else ("", None)
        page, subject = here or before
        return Left(inside.actor.user, idle_minutes, page, subject)

    def _on_left(self, tickets: tuple[str, ...]) -> None:
        """The station is closed: begin anew with an empty memory, or say what was kept."""
        if self._options.renews and self._left is not None:
            self.ends_for = replace(self._left, tickets=tickets)
            self._app.quit()
        else:
            self._tell_drafts(tickets)

    def _tell_drafts(self, tickets: tuple[str, ...]) -> None:
        scene = self.window.scene
        if isinstance(scene, SignIn):
            scene.tell_drafts(tickets)

    def hand_over(self, handed: HandedForm | HandedSheets | HandedEvent) -> None:
        """Give the screen away: the window at work goes, and with it every way to other records."""
        from desktop.frame.handed import HandedEvent

        inside, work = self.door.inside, self.work
        if inside is not None and work is not None:
            self._left = self._what_is_left(inside, 0)
            self._ways.put_guide_away()
            work.desk.unsaved.flush()
            self.work = None
            self._handover.begin(handed, work.desk)
            if isinstance(handed, HandedEvent):
                # Nothing but the sign-in box can be reached, and the next guest may be long in coming.
                self._idle.set_minutes(0)

    def close(self) -> None:
        """End everything in order: pages, jobs, station, settings, folder."""
        if self._is_closed:
            return
        self._is_closed = True
        self._ways.put_guide_away()
        self._handover.end()
        if self.work is not None:
            self.work.hide()  # pages that are hidden hand in their drafts
            self.work.desk.unsaved.flush()
        self.work = None
        goes_home = self._options.backs_up and self.ends_for is None
        self.jobs.close(partial(self.door.end, self.clock.now()) if goes_home else self.door.shut)
        self.window.close()
        self.window.deleteLater()
        self.settings.keep()
        self._lock.release()
        self.deleteLater()

    @Slot()
    def _on_window_painted(self) -> None:
        QTimer.singleShot(0, self, self._load_heavy)

    def _load_heavy(self) -> None:
        self.jobs.compute(self, behind.load)
        if self._options.renews:
            self._session.listen()

    @Slot()
    def _on_entered(self) -> None:
        inside = self.door.inside
        if inside is None:
            return
        self.settings.last_user = inside.actor.user.hex
        self.work = self._main_window(inside)
        self.window.show_scene(self.work)
        self._go_back(self.work, inside.actor.user)
        self._idle.set_minutes(self.settings.idle_minutes)
        self._session.start()
        self._handover.resume(self.work.desk)

    def _go_back(self, work: MainWindow, user: UserId) -> None:
        """Show what this person left, or the usual page, or the first one there is for them."""
        left, self._left = self._left, None
        if left is not None and left.user == user and left.page:
            work.go(left.page, left.subject)
        if work.page is None:
            work.go(*_first(work, self._options))

    @Slot()
    def _on_idle_idled(self) -> None:
        self.lock(self.settings.idle_minutes)

    @Slot()
    def _on_lock_requested(self) -> None:
        self.lock()

    @Slot(str)
    def _on_settings_changed(self, key: str) -> None:
        if key == LocalSettings.idle_minutes.key and self.work is not None:
            self._idle.set_minutes(self.settings.idle_minutes)
        elif key == LocalSettings.language.key and self.work is None:
            language.install(self._app, self.settings.language)
            self.show_way_in(self._locked)

    def _main_window(self, inside: Inside) -> MainWindow:
        from desktop.frame.desk import Desk
        from desktop.shell.main_window import MainWindow
        from desktop.shell.neighbours import Neighbours
        from desktop.shell.pages import PAGES

        desk = Desk(
            inside.workspace, inside.actor, self.jobs, self.look, self.notices,
            settings=self.settings, printing=self.printing, questions=self._questions(), clock=self.clock,
            go=self._go, lock=self.lock, show_guide=self._ways.show_guide, hand_over=self.hand_over,
            follows_lock=self._left is not None,
        )  # fmt: skip
        window = MainWindow(desk, PAGES if self._options.pages is None else self._options.pages)
        window.lock_requested.connect(self._on_lock_requested)
        Neighbours(desk, window).away_changed.connect(window.header.saved.set_away)
        return window

    @Slot()
    def _on_keys_wanted(self) -> None:
        self.window.come_forward()
        if self.work is not None:
            self.work.show_keys()

    def _questions(self) -> Questions:
        from desktop.notices.questions import Questions

        return self._options.questions or Questions(self.settings)

    def _go(self, key: str, subject: object = None) -> None:
        if self.work is not None:
            self.work.go(key, subject)


def _first(work: MainWindow, options: Options) -> tuple[str, object]:
    """Return the page that was wished for and what it opens, or the first page there is for this person."""
    first = min(work.specs, key=lambda one: one.key != options.page).key
    return first, options.subject if first == options.page else None


def build(app: QApplication, places: Places, options: Options | None = None) -> Program:
    """Build the program on one data folder; raises CannotOpen(IN_USE) when another one has it."""
    return Program(app, places, options or Options())


def run(
    places: Places,
    *,
    theme: str | None = None,
    language: str | None = None,
    page: str | None = None,
    subject: object = None,
) -> int:
    """Run the program until its window closes; return what the process shall exit with."""
    shut_memory()
    choose_input_method(os.environ)
    app = QApplication(["liaison-desk"])
    app.setApplicationName("liaison-desk")
    app.setQuitOnLastWindowClosed(True)
    wished = Theme(theme) if theme else None
    options = Options(
        theme=wished, language=language, page=page or FIRST_PAGE, subject=subject,
        left=taken_over(os.environ), renews=True, backs_up=True,
    )  # fmt: skip
    try:
        program = build(app, places, options)
    except StationError as error:
        in_use = isinstance(error, Trouble) and error.code is TroubleCode.IN_USE
        if in_use and knock(places.folder):
            return 0
        from desktop.shell.trouble import say_and_end

        return say_and_end(app, error, theme=wished, language=language)
    hooks: list[CrashHook] = []
    program.window.painted.connect(
        lambda: QTimer.singleShot(0, program, lambda: hooks.append(behind.begin(places)))
    )
    program.show()
    code = app.exec()
    program.close()
    for hook in hooks:
        hook.remove()
    if program.ends_for is not None:
        begin_anew(program.ends_for)
    return code
