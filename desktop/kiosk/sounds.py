"""Three sounds: one rising tone for success, two low ones for trouble, a middle one for what was so before."""

from __future__ import annotations

import math
import struct
import sys
import wave
from io import BytesIO
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory

from PySide6.QtCore import QObject, QProcess
from PySide6.QtWidgets import QApplication

from db.events.codes import SignOutcome

_RATE = 16_000
_LOUD = 9_000
_PLAYERS = "pw-play", "paplay", "aplay"
_TONES = {
    "good": ((660, 0.09), (880, 0.14)), "known": ((520, 0.16),), "bad": ((220, 0.16), (0, 0.06), (196, 0.2)),
}  # fmt: skip
_SOUND = {SignOutcome.SIGNED_IN: "good", SignOutcome.ALREADY_IN: "known"}


def sound_of(outcome: SignOutcome) -> str:
    """Return which of the three sounds an answer has."""
    return _SOUND.get(outcome, "bad")


def wave_of(sound: str) -> bytes:
    """Return a sound as a WAV file of 16 bits, one channel, 16 kHz."""
    samples = [sample for hertz, seconds in _TONES[sound] for sample in _tone(hertz, seconds)]
    made = BytesIO()
    with wave.open(made, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(_RATE)
        file.writeframes(struct.pack(f"<{len(samples)}h", *samples))
    return made.getvalue()


def _tone(hertz: int, seconds: float) -> list[int]:
    count = int(_RATE * seconds)
    fade = [min(1.0, at / 160, (count - at) / 400) for at in range(count)]
    return [
        int(_LOUD * fade[at] * math.sin(2 * math.pi * hertz * at / _RATE)) for at in range(count)
    ]


class Sounds(QObject):
    """Plays beside the window; a computer without a player beeps."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._player = "" if sys.platform == "win32" else next(filter(which, _PLAYERS), "")
        self._folder = TemporaryDirectory(prefix="sounds-") if self._player else None
        self.destroyed.connect(self._folder.cleanup if self._folder else lambda: None)

    def play(self, outcome: SignOutcome) -> None:
        """Play the sound of an answer; words and icon have said it already."""
        if self._folder is None:
            QApplication.beep()
            return
        path = Path(self._folder.name) / f"{sound_of(outcome)}.wav"
        if not path.exists():
            path.write_bytes(wave_of(sound_of(outcome)))
        QProcess.startDetached(self._player, [str(path)])
