"""From what was typed to the command of its step, and from the command to the service that takes it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from db.kernel.kinds import Saved
from db.reception.codes import Step
from db.reception.contracts import (
    AddNote,
    AssignMatter,
    CloseMatter,
    MatterDetail,
    RecordReply,
    TriageMatter,
)
from db.reception.handling import (
    ArchiveMatter,
    AskExtension,
    CheckReply,
    ConvertMatter,
    DecideExtension,
    DeclineMatter,
    EscalateMatter,
    FeedBack,
    LoopCommand,
    MergeMatter,
    RateMatter,
    ReopenMatter,
    ReturnMatter,
    RevisitMatter,
    SignFor,
    TellDeputy,
    UnmergeMatter,
    UrgeUnit,
    WithdrawMatter,
)
from db.reception.link_contracts import EndLink, HoldOpinion, LinkMatters

if TYPE_CHECKING:
    from desktop.frame.desk import Desk

LinkCommand = LinkMatters | EndLink | HoldOpinion
Command = (
    TriageMatter | RecordReply | AssignMatter | AddNote | CloseMatter | LinkCommand | LoopCommand
)

_BESIDE: Mapping[Step, type[LinkCommand]] = {
    Step.LINK: LinkMatters, Step.UNLINK: EndLink, Step.HOLD_OPINION: HoldOpinion,
}  # fmt: skip
"""Commands that leave the matter as it is, so that nobody's news can stand in their way."""

_COMMANDS: Mapping[Step, type[Command]] = {
    Step.TRIAGE: TriageMatter, Step.REPLY: RecordReply, Step.ANSWER_ON_SITE: RecordReply,
    Step.CLOSE: CloseMatter, Step.DECLINE: DeclineMatter, Step.ESCALATE: EscalateMatter,
    Step.SIGN: SignFor, Step.RETURN: ReturnMatter, Step.ASK_EXTENSION: AskExtension,
    Step.DECIDE_EXTENSION: DecideExtension, Step.URGE: UrgeUnit, Step.CHECK: CheckReply, Step.FEED_BACK: FeedBack,
    Step.TELL_DEPUTY: TellDeputy, Step.RATE: RateMatter, Step.REOPEN: ReopenMatter, Step.REVISIT: RevisitMatter,
    Step.ARCHIVE: ArchiveMatter, Step.MERGE: MergeMatter, Step.UNMERGE: UnmergeMatter,
    Step.WITHDRAW: WithdrawMatter, Step.CONVERT: ConvertMatter,
}  # fmt: skip


def command_of(step: Step | None, detail: MatterDetail, values: Mapping[str, Any]) -> Command:
    """Return what was typed as the command of its step; the fields are named as its attributes."""
    matter, revision = detail.line.id, detail.revision
    if step is None:
        return AddNote(matter, values["text"])
    if step in (Step.ASSIGN, Step.TRANSFER):
        return AssignMatter(matter, revision, **values)
    if step in _BESIDE:
        beside: Any = _BESIDE[step]
        return _made(beside(matter, **values))
    kind: Any = _COMMANDS[step]
    return _made(kind(matter, revision, **values))


def run(desk: Desk, step: Step | None, command: Command) -> Saved[MatterDetail]:
    """Take one step; runs on the database thread."""
    reception, actor = desk.workspace.reception, desk.actor
    match command:
        case AddNote():
            return reception.add_note(actor, command)
        case TriageMatter():
            return reception.triage(actor, command)
        case CloseMatter():
            return reception.close(actor, command)
        case AssignMatter():
            hand = reception.assign if step is Step.ASSIGN else reception.transfer
            return hand(actor, command)
        case RecordReply():
            on_site = step is Step.ANSWER_ON_SITE
            return (reception.answer_on_site if on_site else reception.record_reply)(actor, command)
        case _:
            return _run_further(desk, command)


def _run_further(desk: Desk, command: LinkCommand | LoopCommand) -> Saved[MatterDetail]:
    linking, actor = desk.workspace.linking, desk.actor
    match command:
        case LinkMatters():
            return linking.link(actor, command)
        case EndLink():
            return linking.end(actor, command)
        case HoldOpinion():
            return linking.hold_opinion(actor, command)
        case _:
            return desk.workspace.handling.take(actor, command)


def _made(command: Any) -> Command:
    made: Command = command
    return made
