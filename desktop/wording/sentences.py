"""The sentences for errors: what happened, what was kept, what to do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from string import Formatter
from typing import Any, NamedTuple

from db.accounts.rules import Permission
from db.kernel.errors import (
    CannotOpen,
    InvalidInput,
    NotFound,
    NotOurs,
    NotPermitted,
    Outdated,
    StationError,
    Trouble,
    TroubleCode,
)
from db.kernel.kinds import Kind
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark, say


class Said(NamedTuple):
    """An error in words: a headline in bold and a plain sentence after it."""

    headline: str
    body: str

    @property
    def whole(self) -> str:
        """Return both as one text, for a line that has no bold."""
        return f"{self.headline}{say(_FULL_STOP)}{self.body}"


_FULL_STOP = QT_TRANSLATE_NOOP("Sentence", ". ")

_HEADLINES = {
    TroubleCode.WRONG_PASSPHRASE: QT_TRANSLATE_NOOP("Trouble", "The passphrase is not right"),
    TroubleCode.NO_ACCOUNT: QT_TRANSLATE_NOOP("Trouble", "Nobody of this name has an account here"),
    TroubleCode.WAIT: QT_TRANSLATE_NOOP("Trouble", "Too many tries"),
    TroubleCode.NO_STATION_SECRET: QT_TRANSLATE_NOOP("Trouble", "This computer cannot open the station yet"),
    TroubleCode.NOT_OUR_FILE: QT_TRANSLATE_NOOP("Trouble", "This file was not made by this program"),
    TroubleCode.NEWER_FORMAT: QT_TRANSLATE_NOOP("Trouble", "This file comes from a newer version"),
    TroubleCode.DAMAGED: QT_TRANSLATE_NOOP("Trouble", "The file is damaged"),
    TroubleCode.MISSING: QT_TRANSLATE_NOOP("Trouble", "The station's file is not where it was"),
    TroubleCode.SLOTS_MISSING: QT_TRANSLATE_NOOP("Trouble", "The file of keys that opens the station is gone"),
    TroubleCode.KEY_CHANGED: QT_TRANSLATE_NOOP("Trouble", "The key of the station was changed meanwhile"),
    TroubleCode.KEY_TOO_OLD: QT_TRANSLATE_NOOP("Trouble", "The key of the station cannot be changed yet"),
    TroubleCode.IN_USE: QT_TRANSLATE_NOOP("Trouble", "The station is open in another window"),
    TroubleCode.OCCUPIED: QT_TRANSLATE_NOOP("Trouble", "A station lies in this folder already"),
    TroubleCode.NOT_A_FOLDER: QT_TRANSLATE_NOOP("Trouble", "A file stands where the folder should be"),
    TroubleCode.NO_FOLDER: QT_TRANSLATE_NOOP("Trouble", "The folder does not exist"),
    TroubleCode.NETWORK_FOLDER: QT_TRANSLATE_NOOP("Trouble", "The folder lies on another computer"),
    TroubleCode.DISK_FULL: QT_TRANSLATE_NOOP("Trouble", "Not saved, the disk is full"),
    TroubleCode.READ_ONLY: QT_TRANSLATE_NOOP("Trouble", "Not saved, the folder is read-only"),
    TroubleCode.LOCKED: QT_TRANSLATE_NOOP("Trouble", "Not saved, another program holds the file"),
    TroubleCode.PLACE_FULL: QT_TRANSLATE_NOOP("Trouble", "Not written, there is too little room in that place"),
    TroubleCode.PLACE_READ_ONLY: QT_TRANSLATE_NOOP("Trouble", "Not written, that place takes no files"),
    TroubleCode.PLACE_SILENT: QT_TRANSLATE_NOOP("Trouble", "Not written, that place does not answer"),
    TroubleCode.DISK_ERROR: QT_TRANSLATE_NOOP("Trouble", "Not saved, the disk does not answer"),
    TroubleCode.NOT_AN_ADDRESS: QT_TRANSLATE_NOOP("Trouble", "This is not the address of a PostgreSQL database"),
    TroubleCode.SERVER_AWAY: QT_TRANSLATE_NOOP("Trouble", "The server does not answer"),
    TroubleCode.SERVER_REFUSED: QT_TRANSLATE_NOOP("Trouble", "The server does not let this computer in"),
    TroubleCode.SERVER_UNFIT: QT_TRANSLATE_NOOP("Trouble", "This server does not suit the program"),
    TroubleCode.SERVER_OTHER: QT_TRANSLATE_NOOP("Trouble", "The server does not know this computer"),
    TroubleCode.SERVER_OCCUPIED: QT_TRANSLATE_NOOP("Trouble", "The server holds a station already"),
    TroubleCode.SERVER_EMPTY: QT_TRANSLATE_NOOP("Trouble", "The server holds no station yet"),
    TroubleCode.NO_PRINTER: QT_TRANSLATE_NOOP("Trouble", "Not printed, no printer was found"),
    TroubleCode.PRINTER_REFUSED: QT_TRANSLATE_NOOP("Trouble", "Not printed, the printer did not take the paper"),
    TroubleCode.NOT_A_BUNDLE: QT_TRANSLATE_NOOP("Trouble", "This is no bundle of this program"),
    TroubleCode.BUNDLE_GONE: QT_TRANSLATE_NOOP("Trouble", "The bundle cannot be read where it lay"),
    TroubleCode.BUNDLE_DAMAGED: QT_TRANSLATE_NOOP("Trouble", "The bundle is damaged or not whole"),
    TroubleCode.BUNDLE_NOT_FOR_US: QT_TRANSLATE_NOOP("Trouble", "The bundle was made for another station"),
    TroubleCode.BUNDLE_SUITE: QT_TRANSLATE_NOOP("Trouble", "The bundle uses ciphers that this computer does not have"),
    TroubleCode.BUNDLE_SENDER: QT_TRANSLATE_NOOP("Trouble", "The bundle comes from nobody known here"),
    TroubleCode.BUNDLE_FORGED: QT_TRANSLATE_NOOP("Trouble", "The bundle was not signed by who it names"),
    TroubleCode.BUNDLE_TOO_LARGE: QT_TRANSLATE_NOOP("Trouble", "The bundle is larger than a bundle may be"),
    TroubleCode.BUNDLE_UNREADABLE: QT_TRANSLATE_NOOP("Trouble", "The bundle does not keep to its format"),
    TroubleCode.SEGMENT_BROKEN: QT_TRANSLATE_NOOP("Trouble", "Records in the bundle were changed on the way"),
    TroubleCode.NAME_TAKEN: QT_TRANSLATE_NOOP("Trouble", "A file of this name lies there already"),
    TroubleCode.NOT_AS_WRITTEN: QT_TRANSLATE_NOOP("Trouble", "What was read back is not what was written"),
    TroubleCode.WENT_BACK: QT_TRANSLATE_NOOP("Trouble", "This file is older than what others have of it"),
}  # fmt: skip

_BODIES = {
    TroubleCode.WRONG_PASSPHRASE: (
        QT_TRANSLATE_NOOP("Trouble", "{left} more tries. Nothing was changed."),
        QT_TRANSLATE_NOOP("Trouble", "Nothing was changed. Check the caps lock and try again."),
    ),
    TroubleCode.NO_ACCOUNT: (
        QT_TRANSLATE_NOOP("Trouble", "Nothing was changed, no try was counted. Check the name."),
    ),
    TroubleCode.WAIT: (
        QT_TRANSLATE_NOOP("Trouble", "Wait {seconds} seconds. Nothing is lost."),
        QT_TRANSLATE_NOOP("Trouble", "Wait a moment. Nothing is lost."),
    ),
    TroubleCode.NO_STATION_SECRET: (
        QT_TRANSLATE_NOOP("Trouble", "The records are untouched. The recovery code opens them."),
    ),
    TroubleCode.NOT_OUR_FILE: (
        QT_TRANSLATE_NOOP("Trouble", "Nothing was changed. Choose another file."),
    ),
    TroubleCode.NEWER_FORMAT: (
        QT_TRANSLATE_NOOP("Trouble", "Nothing was changed. Install the newer version, then open it again."),
    ),
    TroubleCode.DAMAGED: (
        QT_TRANSLATE_NOOP("Trouble", "The original was left alone. The newest backup can be restored."),
    ),
    TroubleCode.MISSING: (
        QT_TRANSLATE_NOOP("Trouble", "Nothing was deleted. Plug the disk in again or restore a backup."),
    ),
    TroubleCode.SLOTS_MISSING: (
        QT_TRANSLATE_NOOP("Trouble", "Nothing is lost. Put keyslots.json back from a backup, do not found anew."),
    ),
    TroubleCode.KEY_CHANGED: (
        QT_TRANSLATE_NOOP("Trouble", "Nothing was changed. Lock and unlock once, then try again."),
    ),
    TroubleCode.KEY_TOO_OLD: (
        QT_TRANSLATE_NOOP("Trouble", "Nothing was changed. Everybody has to choose a new passphrase once before."),
    ),
    TroubleCode.IN_USE: (
        QT_TRANSLATE_NOOP("Trouble", "Go on in the window that is open already."),
    ),
    TroubleCode.NOT_A_FOLDER: (
        QT_TRANSLATE_NOOP("Trouble", "The file was left alone. Choose another folder."),
    ),
    TroubleCode.NO_FOLDER: (
        QT_TRANSLATE_NOOP("Trouble", "Nothing was written. Make the folder first, or choose another."),
    ),
    TroubleCode.OCCUPIED: (
        QT_TRANSLATE_NOOP("Trouble", "Nothing was changed. Choose an empty folder."),
    ),
    TroubleCode.NETWORK_FOLDER: (
        QT_TRANSLATE_NOOP("Trouble", "Records would not be safe there. Choose a folder on this computer."),
    ),
    TroubleCode.DISK_FULL: (
        QT_TRANSLATE_NOOP("Trouble", "What was typed is still here. Make room, then press Ctrl+S."),
    ),
    TroubleCode.READ_ONLY: (
        QT_TRANSLATE_NOOP("Trouble", "What was typed is still here. Allow writing to the folder, then press Ctrl+S."),
    ),
    TroubleCode.LOCKED: (
        QT_TRANSLATE_NOOP("Trouble", "What was typed is still here. Close the other program, then press Ctrl+S."),
    ),
    TroubleCode.DISK_ERROR: (
        QT_TRANSLATE_NOOP("Trouble", "What was typed is still here. Check the disk, then press Ctrl+S."),
    ),
    TroubleCode.NOT_AN_ADDRESS: (
        QT_TRANSLATE_NOOP("Trouble", "Nothing was changed. Write it as postgresql+psycopg://user@host/database."),
    ),
    TroubleCode.SERVER_AWAY: (
        QT_TRANSLATE_NOOP("Trouble", "What was typed is kept on this computer. Check the cable, then press Ctrl+S."),
    ),
    TroubleCode.SERVER_REFUSED: (
        QT_TRANSLATE_NOOP("Trouble", "Nothing was changed. Have user, password and database checked there."),
    ),
    TroubleCode.SERVER_UNFIT: (
        QT_TRANSLATE_NOOP("Trouble", "It has version {version}, {encoding}; needed are {oldest} or newer, UTF8."),
        QT_TRANSLATE_NOOP("Trouble", "Nothing was changed. A newer PostgreSQL with UTF8 is needed."),
    ),
    TroubleCode.SERVER_OTHER: (
        QT_TRANSLATE_NOOP("Trouble", "Nothing was changed. It may hold another station. Check its address."),
    ),
    TroubleCode.SERVER_OCCUPIED: (
        QT_TRANSLATE_NOOP("Trouble", "Nothing was changed. This computer can join it: liaison-desk join."),
    ),
    TroubleCode.SERVER_EMPTY: (
        QT_TRANSLATE_NOOP("Trouble", "Nothing was changed. Found it first: liaison-desk init."),
    ),
    TroubleCode.NO_PRINTER: (
        QT_TRANSLATE_NOOP("Trouble", "The record is saved. Connect a printer and print again, or keep a PDF."),
    ),
    TroubleCode.PRINTER_REFUSED: (
        QT_TRANSLATE_NOOP("Trouble", "The record is saved. Check paper and cable, then print again."),
    ),
    TroubleCode.NOT_A_BUNDLE: (
        QT_TRANSLATE_NOOP("Trouble", "Nothing was changed. Choose a file that ends in .sb."),
    ),
    TroubleCode.BUNDLE_GONE: (
        QT_TRANSLATE_NOOP("Trouble", "Nothing was changed. Plug the stick in again, then choose the file once more."),
    ),
    TroubleCode.BUNDLE_DAMAGED: (
        QT_TRANSLATE_NOOP("Trouble", "Nothing was changed. Copy it again, or ask the sender for it once more."),
    ),
    TroubleCode.BUNDLE_NOT_FOR_US: (
        QT_TRANSLATE_NOOP("Trouble", "Nothing was changed. Hand it on to the station it is for."),
    ),
    TroubleCode.BUNDLE_SUITE: (
        QT_TRANSLATE_NOOP("Trouble", "Nothing was changed. Update the program, or have it made in ciphers of set 1."),
    ),
    TroubleCode.BUNDLE_SENDER: (
        QT_TRANSLATE_NOOP("Trouble", "Nothing was changed. A station has to be admitted before its bundles count."),
    ),
    TroubleCode.BUNDLE_FORGED: (
        QT_TRANSLATE_NOOP("Trouble", "Nothing was changed. Keep the file and tell the district."),
    ),
    TroubleCode.BUNDLE_TOO_LARGE: (
        QT_TRANSLATE_NOOP("Trouble", "Nothing was changed. Ask the sender to divide it into several."),
    ),
    TroubleCode.BUNDLE_UNREADABLE: (
        QT_TRANSLATE_NOOP("Trouble", "Nothing was changed. Keep the file and tell the district."),
    ),
    TroubleCode.SEGMENT_BROKEN: (
        QT_TRANSLATE_NOOP("Trouble", "None of them was taken in. Keep the file and tell the district."),
    ),
    TroubleCode.NAME_TAKEN: (
        QT_TRANSLATE_NOOP("Trouble", "It was left alone. Choose another folder, or take it away first."),
    ),
    TroubleCode.PLACE_FULL: (
        QT_TRANSLATE_NOOP(
            "Trouble", "What was begun there was taken away. Make room or use another stick, then try again."
        ),
    ),
    TroubleCode.PLACE_READ_ONLY: (
        QT_TRANSLATE_NOOP("Trouble", "Nothing here changed. See whether the stick is locked, or choose another place."),
    ),
    TroubleCode.PLACE_SILENT: (
        QT_TRANSLATE_NOOP("Trouble", "Nothing here changed. See whether the stick sits firmly, or use another."),
    ),
    TroubleCode.NOT_AS_WRITTEN: (
        QT_TRANSLATE_NOOP("Trouble", "The file was taken away again. Use another stick; nothing here is lost."),
    ),
    TroubleCode.WENT_BACK: (
        QT_TRANSLATE_NOOP("Trouble", "Nothing was changed. Start the program again, then take the bundle in anew."),
    ),
}  # fmt: skip
"""Per trouble its bodies, the one with figures first; the first whose figures are known is said."""

_NOT_OPENED = {
    TroubleCode.DISK_FULL: QT_TRANSLATE_NOOP("Trouble", "Not opened, the disk is full"),
    TroubleCode.READ_ONLY: QT_TRANSLATE_NOOP("Trouble", "Not opened, the folder is read-only"),
    TroubleCode.LOCKED: QT_TRANSLATE_NOOP("Trouble", "Not opened, another program holds the file"),
    TroubleCode.DISK_ERROR: QT_TRANSLATE_NOOP("Trouble", "Not opened, the disk does not answer"),
}
"""Headlines for what stops a station from being opened, when there is nothing to save yet."""

_WITHOUT_FORM = {
    TroubleCode.DISK_FULL: QT_TRANSLATE_NOOP("Trouble", "Nothing is lost. Make room, then try again."),
    TroubleCode.READ_ONLY: QT_TRANSLATE_NOOP("Trouble", "Nothing is lost. Allow reading and writing, then try again."),
    TroubleCode.LOCKED: QT_TRANSLATE_NOOP("Trouble", "Nothing is lost. Close the other program, then try again."),
    TroubleCode.DISK_ERROR: QT_TRANSLATE_NOOP("Trouble", "Nothing is lost. Check the disk, then try again."),
    TroubleCode.SERVER_AWAY: QT_TRANSLATE_NOOP("Trouble", "Nothing is lost. Check the cable, then try again."),
}  # fmt: skip
"""Bodies where no form is open and no key saves: while a station is opened, and on the command line."""

TABLES: tuple[Mapping[Any, Mark], ...] = (_HEADLINES,)

_HEAD_ACTS = QT_TRANSLATE_NOOP("Sentence", "{act} is for the station head")
_OTHER_ROLE_ACTS = QT_TRANSLATE_NOOP("Sentence", "{act} needs another account")
_ACT = QT_TRANSLATE_NOOP("Sentence", "This step")
_ASK_HEAD = QT_TRANSLATE_NOOP(
    "Sentence", "Nothing was changed. The station head can do it on this computer."
)
_ASK_OTHER = QT_TRANSLATE_NOOP(
    "Sentence", "Nothing was changed. Unlock with the account that may do it."
)
_GONE = QT_TRANSLATE_NOOP("Sentence", "Not found, this {kind} may have been withdrawn")
_GONE_BODY = QT_TRANSLATE_NOOP(
    "Sentence", "Nothing was changed. Look for it another way, or clear the filter."
)
_GONE_AT_PROMPT = {
    Kind.MATTER: QT_TRANSLATE_NOOP(
        "Sentence",
        "Nothing was changed. Check the number, or look for it with: matters list --find",
    ),
    Kind.PARTNER: QT_TRANSLATE_NOOP(
        "Sentence", "Nothing was changed. Check the code, or look for it with: stations list"
    ),
    Kind.BUNDLE: QT_TRANSLATE_NOOP(
        "Sentence", "Nothing was changed. Check the id, or look for it with: bundle tray"
    ),
    Kind.PERSON: QT_TRANSLATE_NOOP(
        "Sentence", "Nothing was changed. Check the id, or look for it with: erasures list"
    ),
}
_GONE_THERE = QT_TRANSLATE_NOOP("Sentence", "Nothing was changed. Check how it was named.")
_FOREIGN = QT_TRANSLATE_NOOP("Sentence", "Not saved, this {kind} was made by another station")
_FOREIGN_BODY = QT_TRANSLATE_NOOP(
    "Sentence", "The district would not take the change. Ask whoever made it, or the district."
)
_OUTDATED = QT_TRANSLATE_NOOP("Sentence", "Not saved, a colleague changed this {kind} meanwhile")
_OUTDATED_BODY = QT_TRANSLATE_NOOP(
    "Sentence", "What was typed is still here. Look at what is new, then save again."
)
_INVALID = QT_TRANSLATE_NOOP("Sentence", "Not saved yet, {n} fields need another look")
_INVALID_BODY = QT_TRANSLATE_NOOP(
    "Sentence", "What was typed is still here. F8 goes to the next one."
)

_ONLY_HEAD = frozenset(
    {Permission.SEE_CONFIDENTIAL, Permission.KEEP_STATION, Permission.KEEP_ACCOUNTS}
)


def said(error: StationError, word: Callable[[Any], str], *, at_prompt: bool = False) -> Said:
    """Return headline and body of an error; ``word`` names members that stand inside.

    ``at_prompt`` is for the command line, which has no form, no keys and no filter.
    """
    if isinstance(error, Trouble):
        return _trouble(error, at_prompt=at_prompt)
    if isinstance(error, NotPermitted):
        return _not_permitted(error, word)
    if isinstance(error, NotFound):
        body = _GONE_AT_PROMPT.get(error.kind, _GONE_THERE) if at_prompt else _GONE_BODY
        return Said(say(_GONE, kind=word(error.kind)), say(body))
    if isinstance(error, NotOurs):
        return Said(say(_FOREIGN, kind=word(error.kind)), say(_FOREIGN_BODY))
    if isinstance(error, Outdated):
        return Said(say(_OUTDATED, kind=word(error.kind)), say(_OUTDATED_BODY))
    if isinstance(error, InvalidInput):
        return _invalid(error, word)
    raise TypeError(type(error).__name__)


def _trouble(error: Trouble, *, at_prompt: bool) -> Said:
    is_opening = isinstance(error, CannotOpen)
    headline = (_NOT_OPENED if is_opening else _HEADLINES).get(error.code, _HEADLINES[error.code])
    without_form = _WITHOUT_FORM.get(error.code) if is_opening or at_prompt else None
    return Said(say(headline), say(without_form) if without_form else _body(error))


def _body(error: Trouble) -> str:
    for mark in _BODIES[error.code]:
        if _places(mark.text) <= error.params.keys():
            return say(mark, **error.params)
    return ""


def _not_permitted(error: NotPermitted, word: Callable[[Any], str]) -> Said:
    permission = error.permission
    act = word(permission) if isinstance(permission, Permission) else say(_ACT)
    if permission in _ONLY_HEAD:
        return Said(say(_HEAD_ACTS, act=act), say(_ASK_HEAD))
    return Said(say(_OTHER_ROLE_ACTS, act=act), say(_ASK_OTHER))


def _invalid(error: InvalidInput, word: Callable[[Any], str]) -> Said:
    if len(error.problems) == 1:
        return Said(word(error.problems[0]).rstrip(".。"), say(_INVALID_BODY))
    return Said(say(_INVALID, n=len(error.problems)), say(_INVALID_BODY))


def _places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}
