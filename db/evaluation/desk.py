"""Evaluation on site: one door to everything that is done with it."""

from __future__ import annotations

from pathlib import Path

from db.calendar.deadlines import Deadlines
from db.evaluation.findings import Findings
from db.evaluation.joint import JointSheets
from db.evaluation.papers import EvaluationPapers, Readers
from db.evaluation.planning import Planning
from db.evaluation.results import ResultsBoard
from db.evaluation.sessions import Sessions
from db.evaluation.sheets import Sheets
from db.journal.recorder import Recorder
from db.kernel.clock import Clock
from db.storage.unit_of_work import UnitOfWork
from db.templates.service import FormTemplates


class Evaluation:
    """The services of evaluations, by what they are for."""

    def __init__(
        self,
        work: UnitOfWork,
        recorder: Recorder,
        forms: Path,
        *,
        clock: Clock,
        deadlines: Deadlines,
    ) -> None:
        """Take the folder of the forms that came with the program."""
        self.forms = FormTemplates(work, forms, clock=clock)
        self.sessions = Sessions(work, self.forms, clock=clock)
        self.planning = Planning(work, self.sessions, clock=clock)
        self.sheets = Sheets(work, self.forms, clock=clock, deadlines=deadlines)
        self.findings = Findings(work, self.forms, clock=clock)
        self.joint = JointSheets(work, self.forms)
        self.board = ResultsBoard(work, self.forms)
        readers = Readers(self.sessions, self.sheets, self.joint)
        self.papers = EvaluationPapers(work, recorder, readers, clock=clock)
