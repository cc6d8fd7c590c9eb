"""The fixed texts of the slip and the letter, marked for translation."""

from __future__ import annotations

from desktop.wording.marks import QT_TRANSLATE_NOOP

SLIP = QT_TRANSLATE_NOOP("AppointmentPaper", "Appointment slip")
NOT_PUBLIC = QT_TRANSLATE_NOOP("AppointmentPaper", "Not public")
STATION = QT_TRANSLATE_NOOP("AppointmentPaper", "Station:")
NUMBER = QT_TRANSLATE_NOOP("AppointmentPaper", "Number:")
WHEN = QT_TRANSLATE_NOOP("AppointmentPaper", "Time:")
WHERE = QT_TRANSLATE_NOOP("AppointmentPaper", "Place:")
WHOM = QT_TRANSLATE_NOOP("AppointmentPaper", "To meet:")
WHO = QT_TRANSLATE_NOOP("AppointmentPaper", "Asked by:")
TOPIC = QT_TRANSLATE_NOOP("AppointmentPaper", "Topic:")
CALL = QT_TRANSLATE_NOOP("AppointmentPaper", "Telephone:")
WAITS = QT_TRANSLATE_NOOP("AppointmentPaper", "The station will call to agree on it")
ADVICE = QT_TRANSLATE_NOOP("AppointmentPaper", "Bring this slip along.")
ADVICE_CALL = QT_TRANSLATE_NOOP(
    "AppointmentPaper", "Bring this slip along. If you cannot come, call {phone} a day before."
)
LETTER = QT_TRANSLATE_NOOP("AppointmentPaper", "Invitation to a meeting")
LETTER_NUMBER = QT_TRANSLATE_NOOP("AppointmentPaper", "No. {number}")
TO = QT_TRANSLATE_NOOP("AppointmentPaper", "To {name}:")
ASKS = QT_TRANSLATE_NOOP("AppointmentPaper", "{name} asks to meet you about “{topic}” ({kind}).")
PROPOSED = QT_TRANSLATE_NOOP("AppointmentPaper", "Time: {when}. Place: {where}.")
A_MONTH = QT_TRANSLATE_NOOP("AppointmentPaper", "one month after this notice")
MAY_DELAY = QT_TRANSLATE_NOOP(
    "AppointmentPaper",
    "If you cannot come, another leader may be sent, or the meeting put off until {latest} at the latest. The station"
    " waits for word.",
)
CALLS = QT_TRANSLATE_NOOP("AppointmentPaper", "Telephone of the station: {phone}.")
