"""Words for forms, sheets and findings of evaluations, and the sentence for every problem of theirs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from db.evaluation.contracts import (
    InspectionKind,
    PartyRole,
    SheetState,
    SheetStep,
    SignatureForm,
    SignerRole,
)
from db.evaluation.finding_contracts import FindingState, FindingStep
from db.evaluation.firm_list import FirmVerdict
from db.evaluation.paper_contracts import EvaluationPaperKind
from db.evaluation.rules import EvaluationProblem
from db.evaluation.scoring import GradeBasis
from db.templates.contracts import Demand
from db.templates.rules import FormProblem
from db.templates.workbook import WorkbookProblem
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark

_FORM_PROBLEM = {
    FormProblem.NOT_A_TEMPLATE: QT_TRANSLATE_NOOP(
        "FormProblem", "This is no form that can be read here: {place}."
    ),
    FormProblem.TOO_LARGE: QT_TRANSLATE_NOOP(
        "FormProblem", "The form has more than {most} KB. Shorten it."
    ),
    FormProblem.CODE_WRONG: QT_TRANSLATE_NOOP(
        "FormProblem",
        "{place}: “{name}” is no code. Use up to {most} small letters, digits and underscores, a letter first.",
    ),
    FormProblem.CODE_TWICE: QT_TRANSLATE_NOOP(
        "FormProblem", "{place}: the code “{name}” is taken already."
    ),
    FormProblem.VERSION_WRONG: QT_TRANSLATE_NOOP(
        "FormProblem", "{place}: versions are counted from 1 to {most}."
    ),
    FormProblem.WORD_MISSING: QT_TRANSLATE_NOOP(
        "FormProblem", "{place}: the words are still missing."
    ),
    FormProblem.WORD_LONG: QT_TRANSLATE_NOOP("FormProblem", "{place}: at most {limit} characters."),
    FormProblem.WEIGHT_WRONG: QT_TRANSLATE_NOOP(
        "FormProblem", "{place}: a weight is a whole number from 1 to {most}."
    ),
    FormProblem.POINTS_WRONG: QT_TRANSLATE_NOOP(
        "FormProblem", "{place}: points lie between 0 and 1, with three places at most."
    ),
    FormProblem.POINTS_ORDER: QT_TRANSLATE_NOOP(
        "FormProblem", "{place}: put the answers from the best to the least."
    ),
    FormProblem.NO_FULL_POINTS: QT_TRANSLATE_NOOP(
        "FormProblem", "{place}: no answer brings all points."
    ),
    FormProblem.CHOICES_COUNT: QT_TRANSLATE_NOOP(
        "FormProblem", "{place}: a scale has two to {most} answers."
    ),
    FormProblem.SCALE_UNKNOWN: QT_TRANSLATE_NOOP(
        "FormProblem", "{place}: there is no scale “{name}”."
    ),
    FormProblem.VETO_WITHOUT_CHOICE: QT_TRANSLATE_NOOP(
        "FormProblem", "{place}: no answer of the scale “{name}” triggers the veto."
    ),
    FormProblem.ITEMS_COUNT: QT_TRANSLATE_NOOP(
        "FormProblem", "{place}: a form has one to {most} items."
    ),
    FormProblem.SECTION_EMPTY: QT_TRANSLATE_NOOP(
        "FormProblem", "{place}: this section has no items."
    ),
    FormProblem.GRADES_COUNT: QT_TRANSLATE_NOOP(
        "FormProblem", "{place}: a form has two to {most} grades."
    ),
    FormProblem.GRADES_ORDER: QT_TRANSLATE_NOOP(
        "FormProblem",
        "{place}: put the grades from the best to the least, their limits falling from 100 at most.",
    ),
    FormProblem.GRADES_END: QT_TRANSLATE_NOOP(
        "FormProblem", "{place}: the last grade begins at 0."
    ),
    FormProblem.GRADE_UNKNOWN: QT_TRANSLATE_NOOP(
        "FormProblem", "{place}: there is no grade “{name}”."
    ),
    FormProblem.OUTLIER_WRONG: QT_TRANSLATE_NOOP(
        "FormProblem", "{place}: write points above 0, up to 100."
    ),
    FormProblem.BRIEFING_LONG: QT_TRANSLATE_NOOP(
        "FormProblem", "{place}: at most {most} lines of briefing."
    ),
    FormProblem.VERSION_TAKEN: QT_TRANSLATE_NOOP(
        "FormProblem", "Version {number} has another content already. Give it the next number."
    ),
}
_WORKBOOK_PROBLEM = {
    WorkbookProblem.COLUMN_MISSING: QT_TRANSLATE_NOOP(
        "WorkbookProblem", "The sheet “{sheet}” has no column “{name}”."
    ),
    WorkbookProblem.TYPE_UNKNOWN: QT_TRANSLATE_NOOP(
        "WorkbookProblem",
        "{sheet}, row {row}: “{name}” is no type. Use begin_group, end_group, note or select_one.",
    ),
    WorkbookProblem.GROUP_OPEN: QT_TRANSLATE_NOOP(
        "WorkbookProblem", "{sheet}, row {row}: this group is not closed."
    ),
    WorkbookProblem.GROUP_STRAY: QT_TRANSLATE_NOOP(
        "WorkbookProblem", "{sheet}, row {row}: no group is open here."
    ),
    WorkbookProblem.OUTSIDE: QT_TRANSLATE_NOOP(
        "WorkbookProblem", "{sheet}, row {row}: an item stands in a group."
    ),
    WorkbookProblem.NOT_A_NUMBER: QT_TRANSLATE_NOOP(
        "WorkbookProblem", "{sheet}, row {row}: “{name}” is no fitting number."
    ),
    WorkbookProblem.NOT_YES_OR_NO: QT_TRANSLATE_NOOP(
        "WorkbookProblem", "{sheet}, row {row}: write yes or nothing under “{name}”."
    ),
    WorkbookProblem.SETTINGS_MISSING: QT_TRANSLATE_NOOP(
        "WorkbookProblem", "The sheet “settings” has no row."
    ),
}
_DEMAND = {
    Demand.NOTE: QT_TRANSLATE_NOOP("Demand", "Note"),
    Demand.PHOTO: QT_TRANSLATE_NOOP("Demand", "Photo"),
    Demand.FINDING: QT_TRANSLATE_NOOP("Demand", "Finding"),
}
_GRADE_BASIS = {
    GradeBasis.BAND: QT_TRANSLATE_NOOP("GradeBasis", "By the score"),
    GradeBasis.CAP: QT_TRANSLATE_NOOP("GradeBasis", "Held down by an answer"),
    GradeBasis.VETO: QT_TRANSLATE_NOOP("GradeBasis", "By a veto"),
}
_INSPECTION_KIND = {
    InspectionKind.ROUTINE: QT_TRANSLATE_NOOP("InspectionKind", "Routine inspection"),
    InspectionKind.SPECIAL: QT_TRANSLATE_NOOP("InspectionKind", "Special inspection"),
    InspectionKind.CASE: QT_TRANSLATE_NOOP("InspectionKind", "Inspection of a case"),
    InspectionKind.JOINT: QT_TRANSLATE_NOOP("InspectionKind", "Joint inspection"),
}
_PARTY_ROLE = {
    PartyRole.DEPUTY: QT_TRANSLATE_NOOP("PartyRole", "Deputy"),
    PartyRole.DEPARTMENT: QT_TRANSLATE_NOOP("PartyRole", "Enforcement department"),
    PartyRole.PROSECUTOR: QT_TRANSLATE_NOOP("PartyRole", "Prosecutor"),
    PartyRole.JUDGE: QT_TRANSLATE_NOOP("PartyRole", "Judge"),
}
_SHEET_STATE = {
    SheetState.DRAFT: QT_TRANSLATE_NOOP("SheetState", "Being filled"),
    SheetState.FILLED: QT_TRANSLATE_NOOP("SheetState", "Filled, not signed"),
    SheetState.DEPUTY_SIGNED: QT_TRANSLATE_NOOP("SheetState", "Signed by the deputy"),
    SheetState.OFFICER_SIGNED: QT_TRANSLATE_NOOP("SheetState", "Signed by both"),
    SheetState.OFFICER_REFUSED: QT_TRANSLATE_NOOP("SheetState", "Officer refused to sign"),
    SheetState.LOCKED: QT_TRANSLATE_NOOP("SheetState", "Locked"),
    SheetState.SUMMARISED: QT_TRANSLATE_NOOP("SheetState", "Counted"),
}
_SHEET_STEP = {
    SheetStep.WRITE: QT_TRANSLATE_NOOP("SheetStep", "Write"),
    SheetStep.FINISH: QT_TRANSLATE_NOOP("SheetStep", "Finish"),
    SheetStep.SIGN: QT_TRANSLATE_NOOP("SheetStep", "Sign"),
    SheetStep.OFFICER_SIGN: QT_TRANSLATE_NOOP("SheetStep", "Officer signs"),
    SheetStep.REFUSE: QT_TRANSLATE_NOOP("SheetStep", "Officer refuses"),
    SheetStep.LOCK: QT_TRANSLATE_NOOP("SheetStep", "Lock"),
    SheetStep.SUMMARISE: QT_TRANSLATE_NOOP("SheetStep", "Count"),
}
_SIGNER_ROLE = {
    SignerRole.DEPUTY: QT_TRANSLATE_NOOP("SignerRole", "Deputy"),
    SignerRole.OFFICER: QT_TRANSLATE_NOOP("SignerRole", "Enforcement officer"),
    SignerRole.FIRM: QT_TRANSLATE_NOOP("SignerRole", "Head of the firm"),
    SignerRole.WITNESS: QT_TRANSLATE_NOOP("SignerRole", "Witness"),
}
_SIGNATURE_FORM = {
    SignatureForm.STROKES: QT_TRANSLATE_NOOP("SignatureForm", "Signed by hand"),
    SignatureForm.HAND_PRINT: QT_TRANSLATE_NOOP("SignatureForm", "Hand-print"),
    SignatureForm.PAPER: QT_TRANSLATE_NOOP("SignatureForm", "Signed on paper"),
}
_FINDING_STATE = {
    FindingState.OPEN: QT_TRANSLATE_NOOP("FindingState", "To be answered"),
    FindingState.REPLIED: QT_TRANSLATE_NOOP("FindingState", "Answered"),
    FindingState.PASSED: QT_TRANSLATE_NOOP("FindingState", "Put right"),
    FindingState.FAILED: QT_TRANSLATE_NOOP("FindingState", "Not put right"),
}
_FINDING_STEP = {
    FindingStep.REPLY: QT_TRANSLATE_NOOP("FindingStep", "Reply of the department"),
    FindingStep.PASS: QT_TRANSLATE_NOOP("FindingStep", "Second look: put right"),
    FindingStep.FAIL: QT_TRANSLATE_NOOP("FindingStep", "Second look: not put right"),
}
_EVALUATION_PROBLEM = {
    EvaluationProblem.NO_FIRM: QT_TRANSLATE_NOOP(
        "EvaluationProblem", "At least one firm is needed."
    ),
    EvaluationProblem.NO_DEPUTY: QT_TRANSLATE_NOOP(
        "EvaluationProblem", "At least one deputy is needed."
    ),
    EvaluationProblem.NO_DEPARTMENT: QT_TRANSLATE_NOOP(
        "EvaluationProblem", "At least one department is needed."
    ),
    EvaluationProblem.TOO_MANY: QT_TRANSLATE_NOOP(
        "EvaluationProblem", "That is too much for one day: at most {most}. Divide it."
    ),
    EvaluationProblem.FORM_RETIRED: QT_TRANSLATE_NOOP(
        "EvaluationProblem", "This version is retired. Choose another one."
    ),
    EvaluationProblem.NAME_MISSING: QT_TRANSLATE_NOOP(
        "EvaluationProblem", "This is still missing."
    ),
    EvaluationProblem.NOT_A_LINE: QT_TRANSLATE_NOOP(
        "EvaluationProblem", "The briefing has {most} lines."
    ),
    EvaluationProblem.NOT_THE_AUTHOR: QT_TRANSLATE_NOOP(
        "EvaluationProblem", "This sheet is filled by somebody else."
    ),
    EvaluationProblem.STEP: QT_TRANSLATE_NOOP(
        "EvaluationProblem", "This is not possible now. State of the sheet: {state}."
    ),
    EvaluationProblem.ITEM_UNKNOWN: QT_TRANSLATE_NOOP(
        "EvaluationProblem", "This version of the form has no such item."
    ),
    EvaluationProblem.CHOICE_UNKNOWN: QT_TRANSLATE_NOOP(
        "EvaluationProblem", "This item has no such answer."
    ),
    EvaluationProblem.LACKING: QT_TRANSLATE_NOOP(
        "EvaluationProblem", "{count} things are still missing."
    ),
    EvaluationProblem.SIGNATURE_EMPTY: QT_TRANSLATE_NOOP(
        "EvaluationProblem", "Nothing is signed yet."
    ),
    EvaluationProblem.SIGNATURE_LARGE: QT_TRANSLATE_NOOP(
        "EvaluationProblem", "The signature is too large. Sign once more."
    ),
    EvaluationProblem.SIGNED_OTHER: QT_TRANSLATE_NOOP(
        "EvaluationProblem", "The sheet was changed meanwhile. Look at it again, then sign."
    ),
    EvaluationProblem.SIGNATURE_VOID: QT_TRANSLATE_NOOP(
        "EvaluationProblem", "The sheet was changed after it was signed. Sign it again."
    ),
    EvaluationProblem.WITNESS_MISSING: QT_TRANSLATE_NOOP(
        "EvaluationProblem", "A hand-print needs a witness, who signs first."
    ),
    EvaluationProblem.SESSION_CLOSED: QT_TRANSLATE_NOOP(
        "EvaluationProblem", "This session is closed already."
    ),
    EvaluationProblem.NOT_LOCKED: QT_TRANSLATE_NOOP(
        "EvaluationProblem", "The sheet is not locked yet and can be changed as it is."
    ),
    EvaluationProblem.CORRECTED: QT_TRANSLATE_NOOP(
        "EvaluationProblem", "There is a newer version of this sheet already."
    ),
    EvaluationProblem.NOT_SHOWN: QT_TRANSLATE_NOOP(
        "EvaluationProblem", "Sheets are shown when all are locked, or when the leader closes."
    ),
    EvaluationProblem.FINDING_STEP: QT_TRANSLATE_NOOP(
        "EvaluationProblem", "This is not possible now. State of the finding: {state}."
    ),
    EvaluationProblem.SCORED: QT_TRANSLATE_NOOP(
        "EvaluationProblem", "“{name}” was scored already and stays in the plan."
    ),
}

_FIRM_VERDICT = {
    FirmVerdict.NEW: QT_TRANSLATE_NOOP("FirmVerdict", "To be added"),
    FirmVerdict.THERE: QT_TRANSLATE_NOOP("FirmVerdict", "There already"),
    FirmVerdict.ODD: QT_TRANSLATE_NOOP("FirmVerdict", "Odd code"),
    FirmVerdict.REFUSED: QT_TRANSLATE_NOOP("FirmVerdict", "Not taken"),
}

_EVALUATION_PAPER_KIND = {
    EvaluationPaperKind.EVALUATION_SHEET: QT_TRANSLATE_NOOP(
        "EvaluationPaperKind", "Evaluation sheet"
    ),
    EvaluationPaperKind.EVALUATION_BLANK: QT_TRANSLATE_NOOP(
        "EvaluationPaperKind", "Blank evaluation sheet"
    ),
    EvaluationPaperKind.EVALUATION_JOINT: QT_TRANSLATE_NOOP(
        "EvaluationPaperKind", "Joint evaluation sheet"
    ),
    EvaluationPaperKind.EVALUATION_SUMMARY: QT_TRANSLATE_NOOP(
        "EvaluationPaperKind", "Summary of evaluations"
    ),
    EvaluationPaperKind.RECTIFICATION_NOTICE: QT_TRANSLATE_NOOP(
        "EvaluationPaperKind", "Notice of rectification"
    ),
    EvaluationPaperKind.RECTIFICATION_PHOTOS: QT_TRANSLATE_NOOP(
        "EvaluationPaperKind", "Before and after rectification"
    ),
}

TABLES: tuple[Mapping[Any, Mark], ...] = (
    _FORM_PROBLEM,
    _WORKBOOK_PROBLEM,
    _DEMAND,
    _GRADE_BASIS,
    _INSPECTION_KIND,
    _PARTY_ROLE,
    _SHEET_STATE,
    _SHEET_STEP,
    _SIGNER_ROLE,
    _SIGNATURE_FORM,
    _FINDING_STATE,
    _FINDING_STEP,
    _EVALUATION_PROBLEM,
    _FIRM_VERDICT,
    _EVALUATION_PAPER_KIND,
)
"""Read by the door of words."""
