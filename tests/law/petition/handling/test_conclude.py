"""Concluding a report (A30(1)): the result stays with the custodians, the feedback goes to who reported."""

from __future__ import annotations

from datetime import date

from huiyin.law.fields import asked_of
from huiyin.law.petition.stages import Stage
from huiyin.law.petition.steps.handling.conclude import Conclude
from huiyin.law.refusals import NotCompetent, OutOfTurn
from tests.law.petition.reports import a_report, custodian
from tests.law.petition.scenes import PETITIONER, clerk


def test_the_custodian_of_the_body_that_has_it_concludes() -> None:
    matter = a_report().sent().taken_up()
    for by in (PETITIONER, clerk("county"), custodian("petition"), custodian("city_discipline")):
        assert isinstance(matter.refuses("conclude", by), NotCompetent)
    concluded = matter.concluded()
    assert concluded.standing.stage is Stage.ANSWERED
    assert concluded.standing.signed_by == (custodian("discipline").staff,)


def test_only_what_was_taken_up_is_concluded() -> None:
    assert isinstance(a_report().sent().refuses("conclude", custodian("discipline")), OutOfTurn)


def test_the_feedback_is_due_within_fifteen_working_days() -> None:
    matter = a_report().sent().taken_up().concluded()
    assert matter.duty("report_result").due == date(2026, 3, 23)


def test_the_result_is_for_the_file_and_not_for_who_reported() -> None:
    fields = {field.name: asked_of(field) for field in Conclude.fields()}
    assert [fields[name].sealed for name in ("result", "feedback")] == [True, True]
    assert [fields[name].inner for name in ("result", "feedback")] == [True, False]


def test_both_must_be_written() -> None:
    matter = a_report().sent().taken_up()
    for name in ("result", "feedback"):
        assert matter.refuses("conclude", custodian("discipline"), **{name: " "}).field == name
