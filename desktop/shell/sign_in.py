"""The sign-in and lock screen: public things at the left, the way in at the right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from db.kernel.clock import Clock
from desktop import look
from desktop.look import Theme
from desktop.parts.into_view import follow_keys
from desktop.parts.text import ElidedLabel, Icon
from desktop.settings.local import LocalSettings
from desktop.shell.door import Door, LockedBy
from desktop.shell.passphrase_form import PassphraseForm
from desktop.shell.station_side import StationSide
from desktop.wording import formats, language

if TYPE_CHECKING:
    from db.people.contracts import PersonLine

_FORM, _LEAST = 400, 320
_LEFT, _RIGHT = 881, 559
"""How the window is shared, as in the picture."""


@runtime_checkable
class Form(Protocol):
    """One way in; those that few people need are loaded when somebody needs them."""

    def first_focus(self) -> QWidget:
        """Return where typing begins."""


class SignIn(QWidget):
    """``entered()`` follows once the station is open for a person, ``restore_requested()`` the wish for a backup."""

    entered = Signal()
    restore_requested = Signal()

    def __init__(
        self,
        door: Door,
        settings: LocalSettings,
        clock: Clock,
        *,
        locked: LockedBy | None = None,
        duty: Sequence[PersonLine] = (),
    ) -> None:
        super().__init__()
        self._door, self._settings, self._locked = door, settings, locked
        self._clock = clock
        self._side = StationSide(
            door.station_name(), clock, duty=duty, other_language=_other_name(settings)
        )
        self._side.large_text_requested.connect(self._on_large_text_requested)
        self._side.contrast_requested.connect(self._on_contrast_requested)
        self._side.language_requested.connect(self._on_language_requested)
        self._forms = QStackedWidget()
        self.passphrase = PassphraseForm(door, locked)
        self.passphrase.entered.connect(self._on_passphrase_entered)
        self.passphrase.forgotten.connect(self._on_passphrase_forgotten)
        self._forms.addWidget(self.passphrase)
        self._arrange()
        self.tell_drafts(())
        self._tell_alone()

    def tell_drafts(self, tickets: Sequence[str]) -> None:
        """Say which drafts were kept, by their ticket numbers alone."""
        parts = [self._why_locked(), self._kept(tickets)] if self._locked else []
        self.passphrase.say(self._joined([part for part in parts if part]))

    def tell_changing(self) -> None:
        """Say that the station cannot be opened for a moment."""
        self.passphrase.say(
            self.tr("The key of the station is being changed. This takes a moment.")
        )

    def form(self) -> QWidget:
        """Return the form shown now."""
        shown = self._forms.currentWidget()
        assert shown is not None
        return shown

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._begin()

    @Slot(bool)
    def _on_passphrase_entered(self, must_change: bool) -> None:
        if not must_change:
            self.entered.emit()
            return
        from desktop.shell.must_change_form import MustChangeForm

        form = MustChangeForm(self._door)
        form.changed.connect(self.entered)
        self._show(form)

    @Slot()
    def _on_passphrase_forgotten(self) -> None:
        from desktop.shell.recovery_form import RecoveryForm

        form = RecoveryForm(self._door, self._clock)
        form.entered.connect(self.entered)
        form.left.connect(self._on_recovery_left)
        form.restore_requested.connect(self.restore_requested)
        self._show(form)

    @Slot()
    def _on_recovery_left(self) -> None:
        self._show(self.passphrase)

    @Slot()
    def _on_large_text_requested(self) -> None:
        large = self._settings.text_scale > 1
        self._settings.text_scale = 1.0 if large else 1.3

    @Slot()
    def _on_contrast_requested(self) -> None:
        high = self._settings.theme is Theme.CONTRAST
        self._settings.theme = Theme.LIGHT if high else Theme.CONTRAST

    @Slot()
    def _on_language_requested(self) -> None:
        chinese = self._settings.language == language.CHINESE
        self._settings.language = language.ENGLISH if chinese else language.CHINESE

    def _begin(self) -> None:
        shown = self.form()
        assert isinstance(shown, Form)
        shown.first_focus().setFocus()

    def _show(self, form: QWidget) -> None:
        old = self.form()
        if self._forms.indexOf(form) < 0:
            self._forms.addWidget(form)
        self._forms.setCurrentWidget(form)
        if old is not self.passphrase:
            self._forms.removeWidget(old)
            old.deleteLater()
        self._begin()

    def _tell_alone(self) -> None:
        """Say to everybody that the recovery code may soon open for one alone: whoever signs in ends that."""
        since = self._door.alone_from()
        if since is None:
            return
        sentence = self.tr(
            "Somebody wants to enter with the recovery code, without a second person. That opens"
            " {at}, unless a colleague signs in before."
        )
        at = formats.day_and_clock(since, self._clock.now())
        self.passphrase.warn(sentence.format(at=at))

    def _why_locked(self) -> str:
        minutes = self._locked.idle_minutes if self._locked else 0
        return self.tr("Locked after %n minutes without use.", "", minutes) if minutes else ""

    def _kept(self, tickets: Sequence[str]) -> str:
        if len(tickets) == 1 and tickets[0]:
            return self.tr("The draft of ticket {ticket} is kept.").format(ticket=tickets[0])
        if tickets:
            return self.tr("%n drafts are kept.", "", len(tickets))
        return self.tr("Everything is saved.")

    def _joined(self, sentences: Sequence[str]) -> str:
        if len(sentences) < 2:
            return "".join(sentences)
        return self.tr("{one} {other}").format(one=sentences[0], other=sentences[1])

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side, _LEFT)
        row.addWidget(self._way_in(), _RIGHT)

    def _way_in(self) -> QFrame:
        ground = QFrame()
        ground.setProperty("surface", "plain")
        offline = self.tr("All records are on this computer; signing in needs no network")
        foot = QHBoxLayout()
        foot.setSpacing(6)
        foot.addStretch(1)
        foot.addWidget(Icon("device-floppy", 16, "text.tertiary"))
        foot.addWidget(ElidedLabel(offline, "caption"))
        foot.addStretch(1)
        column = QVBoxLayout(ground)
        column.setContentsMargins(24, 24, 24, 24)
        column.addWidget(_scrolling(_Middle(self._forms)), 1)
        column.addLayout(foot)
        return ground


class _Middle(QWidget):
    """Keeps a form in the middle, as wide as in the picture or as the window allows."""

    def __init__(self, form: QWidget) -> None:
        super().__init__()
        self._form = form
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(form, 0, Qt.AlignmentFlag.AlignCenter)
        self._take_width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._take_width()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._take_width()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def _take_width(self) -> None:
        self._form.setFixedWidth(min(look.current().px(_FORM), max(self.width(), _LEAST)))


def _scrolling(body: QWidget) -> QScrollArea:
    """Large text may need more height than the window has."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(body)
    follow_keys(area)
    return area


def _other_name(settings: LocalSettings) -> str:
    return "English" if settings.language == language.CHINESE else "简体中文"
