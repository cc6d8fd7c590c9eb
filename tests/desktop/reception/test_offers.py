"""A matter offers the papers that it has come to, and a step the paper that it makes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from db.reception.codes import ContactForm, MatterState, ResultClass, Step
from db.reception.contracts import AssignMatter, CloseMatter, MatterDetail, RecordReply
from db.reception.handling import FeedBack, SignFor, UrgeForm, UrgeUnit
from db.reception.paper_contracts import PaperKind
from desktop.reception.offers import paper_after, papers_of, papers_of_line
from tests.desktop.reception.counters import registered

ALWAYS = {
    PaperKind.RECEIPT_A4,
    PaperKind.RECEIPT_80,
    PaperKind.REGISTRATION_FORM,
    PaperKind.CASE_FILE,
}


@pytest.fixture
def course(station, stocked, clock):
    """Take a new matter through steps and return how it stands."""
    matter, actor = registered(station, clock), station.actor
    workspace = station.workspace

    def walk(*commands) -> MatterDetail:
        detail = workspace.matters.detail(actor, matter)
        for make in commands:
            clock.advance(minutes=1)
            detail = make(workspace, actor, matter, detail.revision).value
        return detail

    return walk


def assigned(unit):
    return lambda w, actor, m, rev: w.reception.assign(actor, AssignMatter(m, rev, unit))


def replied(w, actor, m, rev):
    return w.reception.record_reply(actor, RecordReply(m, rev, "已修好。"))


def signed(w, actor, m, rev):
    return w.handling.take(actor, SignFor(m, rev, "周所长"))


@pytest.fixture
def urged(clock):
    """Let days pass and urge the unit."""

    def urging(form, days=30):
        def step(w, actor, m, rev):
            clock.advance(days=days)
            return w.handling.take(actor, UrgeUnit(m, rev, form))

        return step

    return urging


def test_a_new_matter_has_receipts_form_and_file(course):
    detail = course()
    assert set(papers_of(detail)) == ALWAYS
    assert set(papers_of_line(detail.line)) == ALWAYS
    assert paper_after(Step.ASSIGN, detail) is None


def test_each_step_brings_its_paper(course, stocked, urged):
    unit = stocked.units["市政养护所"]
    detail = course(assigned(unit))
    assert set(papers_of(detail)) == ALWAYS | {PaperKind.ASSIGNMENT_SLIP}
    assert PaperKind.ASSIGNMENT_SLIP in papers_of_line(detail.line)
    assert paper_after(Step.ASSIGN, detail) is PaperKind.ASSIGNMENT_SLIP
    detail = course(signed, urged(UrgeForm.PHONE))
    assert paper_after(Step.URGE, detail) is PaperKind.URGE_SLIP
    detail = course(urged(UrgeForm.SUPERVISION))
    assert paper_after(Step.URGE, detail) is PaperKind.SUPERVISION_SLIP
    detail = course(urged(UrgeForm.PAPER, days=1))
    assert paper_after(Step.URGE, detail) is PaperKind.URGE_SLIP
    detail = course(replied)
    assert paper_after(Step.REPLY, detail) is PaperKind.REPLY_LETTER
    assert paper_after(Step.FEED_BACK, detail) is PaperKind.INQUIRY_FORM
    assert paper_after(Step.SIGN, detail) is None
    assert set(papers_of(detail)) == set(PaperKind)


def test_every_paper_that_is_offered_can_be_read(course, station, stocked, urged):
    detail = course(
        assigned(stocked.units["市政养护所"]), signed, urged(UrgeForm.PAPER),
        urged(UrgeForm.SUPERVISION), replied,
    )  # fmt: skip
    for kind in papers_of(detail):
        assert station.workspace.matters.paper(station.actor, detail.line.id, kind).title


def test_no_file_is_offered_while_a_promise_is_still_to_be_kept(course, stocked):
    def promised(w, actor, m, rev):
        later = RecordReply(m, rev, "正在修。", ResultClass.B, next_reply_due=date(2026, 9, 1))
        return w.reception.record_reply(actor, later)

    def told(w, actor, m, rev):
        return w.handling.take(actor, FeedBack(m, rev, ContactForm.PHONE, unchecked_because="一人"))

    def closed(w, actor, m, rev):
        return w.reception.close(actor, CloseMatter(m, rev, "已告知。"))

    detail = course(assigned(stocked.units["市政养护所"]), promised, told, closed)
    assert detail.line.state is MatterState.TRACKING
    assert paper_after(Step.CLOSE, detail) is None
    ended = replace(detail, line=replace(detail.line, state=MatterState.CLOSED))
    assert paper_after(Step.CLOSE, ended) is PaperKind.CASE_FILE
