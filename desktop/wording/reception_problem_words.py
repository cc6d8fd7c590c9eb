"""The sentence for everything that can be wrong with a visit, a matter or a step of its loop."""

from __future__ import annotations

from collections.abc import Mapping

from db.reception.rules import ReceptionProblem
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark

RECEPTION_PROBLEM: Mapping[ReceptionProblem, Mark] = {
    ReceptionProblem.TITLE_MISSING: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "The request in one sentence is still needed."
    ),
    ReceptionProblem.TITLE_LONG: QT_TRANSLATE_NOOP(
        "ReceptionProblem",
        "{length} characters, {limit} at most. The rest can go into the details.",
    ),
    ReceptionProblem.CATEGORY_MISSING: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "A category is still needed."
    ),
    ReceptionProblem.CATEGORY_UNKNOWN: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "This category is no longer used. Choose another one."
    ),
    ReceptionProblem.STATEMENT_LONG: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "{length} characters, {limit} at most."
    ),
    ReceptionProblem.SUMMARY_LONG: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "{length} characters, {limit} at most."
    ),
    ReceptionProblem.ANSWER_MISSING: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "The answer given on the spot is still needed."
    ),
    ReceptionProblem.ANSWER_LONG: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "{length} characters, {limit} at most."
    ),
    ReceptionProblem.NO_MATTER: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "At least one matter is needed."
    ),
    ReceptionProblem.COUNT_TOO_SMALL: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "At least one person came."
    ),
    ReceptionProblem.NOBODY_NAMED: QT_TRANSLATE_NOOP(
        "ReceptionProblem",
        "Without a name and a phone nothing is kept of who came. Enter one of them, or choose Anonymous under More.",
    ),
    ReceptionProblem.RECEIVED_IN_FUTURE: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "The time of reception is still to come. Check the date."
    ),
    ReceptionProblem.ANONYMOUS_WITH_CONTACT: QT_TRANSLATE_NOOP(
        "ReceptionProblem",
        "An anonymous visitor leaves no phone number. Clear it or choose another kind.",
    ),
    ReceptionProblem.UNIT_MISSING: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "A handling unit is still needed."
    ),
    ReceptionProblem.UNIT_UNNAMED: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "Several units have this matter. Open it and choose one of them."
    ),
    ReceptionProblem.UNIT_SAME: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "The matter is with this unit already. Choose another one."
    ),
    ReceptionProblem.UNIT_ANSWERED: QT_TRANSLATE_NOOP(
        "ReceptionProblem",
        "This unit has given its own answer, and cannot answer for those that still owe theirs. Choose another one.",
    ),
    ReceptionProblem.DUE_TOO_LATE: QT_TRANSLATE_NOOP(
        "ReceptionProblem",
        "The voter's day is {limit} at the latest. Who needs longer is given another day with the slip, and a reason,"
        " or asks for an extension.",
    ),
    ReceptionProblem.CONTENT_MISSING: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "The reply is still needed."
    ),
    ReceptionProblem.STEP_NOT_NOW: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "“{step}” is not possible while the matter stands at “{state}”."
    ),
    ReceptionProblem.MERGED_ELSEWHERE: QT_TRANSLATE_NOOP(
        "ReceptionProblem",
        "The matter was merged into another one and goes on there: “{step}” is done there.",
    ),
    ReceptionProblem.TEXT_MISSING: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "The note is still empty."
    ),
    ReceptionProblem.TEXT_LONG: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "{length} characters, {limit} at most."
    ),
    ReceptionProblem.DUE_IN_PAST: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "This day is over. Choose a later one."
    ),
    ReceptionProblem.NOT_OWN_TODAY: QT_TRANSLATE_NOOP(
        "ReceptionProblem",
        "Only today's registrations made by oneself can be undone. A correction is still possible.",
    ),
    ReceptionProblem.ASSIGNMENT_STANDS: QT_TRANSLATE_NOOP(
        "ReceptionProblem",
        "Only who handed a matter out, or the head, takes that back: on the same day, and before the unit was urged.",
    ),
    ReceptionProblem.ANSWERED_BEFORE: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "A unit has answered already, so the matter was accepted."
    ),
    ReceptionProblem.REVISIT_MISSING: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "A major matter is looked at again before it is archived."
    ),
    ReceptionProblem.DEPUTY_UNTOLD: QT_TRANSLATE_NOOP(
        "ReceptionProblem",
        "The deputy who received has not been told the outcome. Tell the deputy, note that here, then close.",
    ),
    ReceptionProblem.DEPUTY_TOLD_BEFORE: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "The deputy was told already, or no deputy received this visit."
    ),
    ReceptionProblem.CALLED_JUST_NOW: QT_TRANSLATE_NOOP(
        "ReceptionProblem",
        "The last call was in vain less than {hours} hours ago. Call again later: it counts as one attempt.",
    ),
    ReceptionProblem.VOTER_NAMED: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "The visitor left a name and can be asked."
    ),
    ReceptionProblem.VOTER_UNNAMED: QT_TRANSLATE_NOOP(
        "ReceptionProblem",
        "The visitor stayed anonymous: type the code of the receipt if the visitor came with it, else choose "
        "“Anonymous” as the reason.",
    ),
    ReceptionProblem.CODE_UNKNOWN: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "This is not the code on the receipt of this matter."
    ),
    ReceptionProblem.GUIDED_TO_MISSING: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "Say where the person was guided to."
    ),
    ReceptionProblem.REASON_MISSING: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "A reason is still needed."
    ),
    ReceptionProblem.FIELD_MISSING: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "“{label}” is still empty."
    ),
    ReceptionProblem.SUGGESTED_UNIT_MISSING: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "Say which unit it should be."
    ),
    ReceptionProblem.SIGNER_MISSING: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "Say who signed for it."
    ),
    ReceptionProblem.SIGNED_TOO_EARLY: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "This day is before the assignment. Choose the day of the signature."
    ),
    ReceptionProblem.NEW_DUE_NOT_LATER: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "The deadline is {on}. Choose a later day."
    ),
    ReceptionProblem.NEW_DUE_TOO_LATE: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "It can be put off to {on} at most."
    ),
    ReceptionProblem.EXTENDED_BEFORE: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "It was put off {most} times already. Answer, or have it supervised."
    ),
    ReceptionProblem.NO_EXTENSIONS: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "This station grants no extensions. Answer, or have it supervised."
    ),
    ReceptionProblem.EXTENSION_REFUSED: QT_TRANSLATE_NOOP(
        "ReceptionProblem",
        "{on} was asked for and refused. Ask for another day, or answer by the deadline.",
    ),
    ReceptionProblem.RETURNED_TOO_LATE: QT_TRANSLATE_NOOP(
        "ReceptionProblem",
        "Returning was possible until {on}. Hand it on to another unit instead.",
    ),
    ReceptionProblem.RESULT_NOT_USED: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "This station does not use that class. Choose another one."
    ),
    ReceptionProblem.ALREADY_LATE: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "The deadline is over. An extension has to be asked for before it."
    ),
    ReceptionProblem.DUE_REASON_MISSING: QT_TRANSLATE_NOOP(
        "ReceptionProblem",
        "The new day is later. Say why; the day the voter was told stays in the statistics.",
    ),
    ReceptionProblem.PROMISE_PAST: QT_TRANSLATE_NOOP(
        "ReceptionProblem",
        "This day is over or today. Choose the day on which the unit answers again.",
    ),
    ReceptionProblem.PROMISE_UNKEPT: QT_TRANSLATE_NOOP(
        "ReceptionProblem",
        "The unit has not answered again as it promised. Say why the matter ends without.",
    ),
    ReceptionProblem.RATED_BEFORE: QT_TRANSLATE_NOOP(
        "ReceptionProblem",
        "This reply was rated already, and the word given stands. A further reply can be rated again.",
    ),
    ReceptionProblem.DECIDED_BY_ASKER: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "Who asked for the extension does not decide it. Let a colleague do it."
    ),
    ReceptionProblem.PUT_OFF_UNTOLD: QT_TRANSLATE_NOOP(
        "ReceptionProblem",
        "The voter has not been told of the new day. Tell them, or write down why not.",
    ),
    ReceptionProblem.SUPERVISED_UNURGED: QT_TRANSLATE_NOOP(
        "ReceptionProblem",
        "Nobody urged the unit since the deadline. Urge it first; supervision is the next step.",
    ),
    ReceptionProblem.SUPERVISED_TOO_EARLY: QT_TRANSLATE_NOOP(
        "ReceptionProblem",
        "The unit still has time to answer the urging. It can be supervised from {on}.",
    ),
    ReceptionProblem.URGED_TODAY: QT_TRANSLATE_NOOP(
        "ReceptionProblem",
        "The unit was urged this way today. The entry is kept; try again tomorrow or in another way.",
    ),
    ReceptionProblem.SLIP_SIGNED: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "This unit has signed already. What it signed it hands on or answers."
    ),
    ReceptionProblem.SLIP_UNKNOWN: QT_TRANSLATE_NOOP(
        "ReceptionProblem",
        "This unit has no part in the matter any more. Choose one of those that have.",
    ),
    ReceptionProblem.SIGNED_IN_FUTURE: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "This day is still to come. Choose the day of the signature."
    ),
    ReceptionProblem.RECEIPT_IN_FUTURE: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "That day is still to come."
    ),
    ReceptionProblem.RECEIPT_DENIED: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "Nothing arrived, so there is no day of arrival."
    ),
    ReceptionProblem.SCORE_MISSING: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "This score is still needed."
    ),
    ReceptionProblem.SCORE_AND_UNABLE: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "Either scores or a reason why there are none."
    ),
    ReceptionProblem.DISSATISFACTION_REASON_MISSING: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "Write down in one sentence what the person is dissatisfied with."
    ),
    ReceptionProblem.DISSATISFACTION_UNEXPLAINED: QT_TRANSLATE_NOOP(
        "ReceptionProblem",
        "The person's last word is dissatisfaction. Write down why it is closed all the same.",
    ),
    ReceptionProblem.RATED_BY_HANDLER: QT_TRANSLATE_NOOP(
        "ReceptionProblem",
        "Who registered or handled a matter does not call back. Ask a colleague to do it.",
    ),
    ReceptionProblem.CHECKED_BY_WRITER: QT_TRANSLATE_NOOP(
        "ReceptionProblem",
        "Who wrote the reply does not check it. Ask a colleague to tick the five points.",
    ),
    ReceptionProblem.CHECK_REMARK_MISSING: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "Not every point is ticked. Write down what has to be changed."
    ),
    ReceptionProblem.REPLY_UNCHECKED: QT_TRANSLATE_NOOP(
        "ReceptionProblem",
        "Nobody checked this reply yet. A colleague ticks the five points, then the voter is told.",
    ),
    ReceptionProblem.REPLY_SENT_BACK: QT_TRANSLATE_NOOP(
        "ReceptionProblem",
        "This reply was sent back. Add to the reply and have it checked, then the voter is told.",
    ),
    ReceptionProblem.CHECK_WAIVER_MISSING: QT_TRANSLATE_NOOP(
        "ReceptionProblem",
        "Nobody checked this reply yet. Have it checked, or write down why nobody does.",
    ),
    ReceptionProblem.WAIVER_MISSING: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "Nobody called back yet. Write down why it is closed all the same."
    ),
    ReceptionProblem.HEAD_CLOSES: QT_TRANSLATE_NOOP(
        "ReceptionProblem",
        "This one is ended by the station head. Nothing was changed; ask the head to do it.",
    ),
    ReceptionProblem.PROMISE_MISSING: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "The day of the promised answer is still needed."
    ),
    ReceptionProblem.MERGED_INTO_ITSELF: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "That is this matter itself. Choose another one."
    ),
    ReceptionProblem.MERGE_TARGET_ENDED: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "That matter has ended. Choose one that is open."
    ),
    ReceptionProblem.NOT_A_CONVERSION: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "Choose what it becomes."
    ),
    ReceptionProblem.UNIT_ACCUSED: QT_TRANSLATE_NOOP(
        "ReceptionProblem",
        "The report complains of this unit, so it cannot handle it. Choose another one.",
    ),
    ReceptionProblem.REPORT_STAYS: QT_TRANSLATE_NOOP(
        "ReceptionProblem",
        "The words of a report are sealed, so its kind stays. Register anew what is something else.",
    ),
    ReceptionProblem.HANDLER_UNFIT: QT_TRANSLATE_NOOP(
        "ReceptionProblem",
        "This person does not have the role of a named handler. Grant it in the settings first.",
    ),
    ReceptionProblem.HANDLER_SELF: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "Nobody names themselves. Choose somebody else."
    ),
    ReceptionProblem.NOTHING_SEALED: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "Nothing is sealed here."
    ),
    ReceptionProblem.LINKED_TO_ITSELF: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "That is this matter itself. Choose another one."
    ),
    ReceptionProblem.LINKED_BEFORE: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "The two matters are linked already. Nothing was changed."
    ),
    ReceptionProblem.LINK_TARGET_ENDED: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "That matter has ended. Choose one that is open."
    ),
    ReceptionProblem.REPORT_NOT_LINKED: QT_TRANSLATE_NOOP(
        "ReceptionProblem",
        "A report of wrongdoing stands alone: it is neither linked with another matter nor merged.",
    ),
    ReceptionProblem.NO_SUCH_LINK: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "This link has been ended meanwhile. Choose another one."
    ),
    ReceptionProblem.CO_UNIT_TWICE: QT_TRANSLATE_NOOP(
        "ReceptionProblem", "This unit is named already."
    ),
}
