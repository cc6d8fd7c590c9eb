"""The language of the window: all built translations at once, or a stretched one for layout tests."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

import resources
from desktop.wording.marks import translate_with

CHINESE = "zh_CN"
ENGLISH = "en"
PSEUDO = "pseudo"

_NAME = "language"
_REMEMBERED = 4096
"""Texts whose translation is kept while a language is installed: lists and papers say the same ones again and again."""

_STRETCH = 0.6
"""English may take up to 60 % more width than Chinese (design language §9)."""


def install(app: QCoreApplication, language: str = CHINESE) -> None:
    """Make ``language`` (``zh_CN``, ``en`` or ``pseudo``) the one that every ``tr`` answers in.

    Widgets hear of it by the language-change event that Qt sends; the locale follows, so that Qt's
    own calendars and buttons agree.
    """
    for old in app.findChildren(QTranslator, _NAME):
        app.removeTranslator(old)
        old.deleteLater()
    QLocale.setDefault(QLocale("en_GB" if language == ENGLISH else CHINESE))
    for translator in _translators(app, language):
        translator.setObjectName(_NAME)
        app.installTranslator(translator)
    translate_with(lru_cache(_REMEMBERED)(_translate))


def built(language: str = CHINESE) -> tuple[Path, ...]:
    """Return the compiled translations of a language, one file per part of the program."""
    return tuple(sorted(resources.path("built", "translations").glob(f"*_{language}.qm")))


class PseudoTranslator(QTranslator):
    """Answers in Chinese stretched by 60 %, between brackets, so that cut texts are seen."""

    def __init__(self, parent: QCoreApplication, real: tuple[QTranslator, ...]) -> None:
        super().__init__(parent)
        self._real = real

    def isEmpty(self) -> bool:
        """Tell Qt that there is something to ask."""
        return False

    def translate(
        self,
        context: bytes | bytearray | memoryview | str,
        sourceText: bytes | bytearray | memoryview | str,  # noqa: N803
        disambiguation: bytes | bytearray | memoryview | str | None = None,
        n: int = -1,
    ) -> str:
        """Return the stretched text; a text nobody translated is stretched as it is written."""
        answers = (
            real.translate(context, sourceText, disambiguation, n)  # type: ignore[arg-type]
            for real in self._real
        )
        text = next((answer for answer in answers if answer), None)
        return stretched(str(sourceText) if text is None else text)


def stretched(text: str) -> str:
    """Return ``text`` 60 % longer; the ends show where it begins and stops."""
    if not text.strip():
        return text
    extra = max(2, round(len(text) * _STRETCH))
    return f"［{text}{'～' * (extra - 2)}］"


def _translators(app: QCoreApplication, language: str) -> tuple[QTranslator, ...]:
    if language == ENGLISH:
        return ()
    real = tuple(_loaded(app, path) for path in (_qt_base(), *built()))
    return (PseudoTranslator(app, real),) if language == PSEUDO else real


def _loaded(app: QCoreApplication, path: Path) -> QTranslator:
    translator = QTranslator(app)
    translator.setObjectName(_NAME)
    translator.load(str(path))
    return translator


def _qt_base() -> Path:
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return Path(folder) / "qtbase_zh_CN.qm"


def _translate(context: str, text: str) -> str:
    return QCoreApplication.translate(context, text)
