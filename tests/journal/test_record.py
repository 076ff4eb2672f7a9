"""The one door."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

import pytest
from django.db import DatabaseError, connection, transaction

from huiyin.journal.models import Act, Dossier, Sealed
from huiyin.journal.read import matter, petitioner_with
from huiyin.journal.record import Conflict, NoSuchDossier, begin, record
from huiyin.law.actors import PETITIONER
from huiyin.law.petition.stages import Stage
from huiyin.law.petition.steps.bringing.add_material import AddMaterial
from huiyin.law.refusals import OutOfTurn
from huiyin.people.access import Petitioner
from tests.county import County
from tests.dossiers import a_petition, a_submission, at, clerk_of

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 6)


def test_a_petition_goes_all_the_way_to_the_end_of_the_third_level(county: County) -> None:
    matter_now = (
        a_petition().registered().later(2).forwarded().later(3).accepted().later(10).heard().later(5).answered()
        .later(1).delivered().later(20).review_asked().later(20).reviewed().later(1).delivered(by="H-GOV")
        .later(3).recheck_asked().later(25).rechecked().later(1).delivered(by="C-GOV")
    )  # fmt: skip
    assert matter_now.view.standing.stage is Stage.RECHECK_DELIVERED
    assert [duty.clock for duty in matter_now.view.duties] == [
        "register", "pass_on", "word_of_where", "notice_forwarded", "objection", "answer", "carry_out", "ask_review",
        "review", "ask_recheck", "recheck",
    ]  # fmt: skip
    # What the answer promised is the one thing that nobody has done.
    late = {duty.clock for duty in matter_now.view.duties if duty.was_late(matter_now.day)}
    assert late == {"carry_out"}


def test_what_the_law_refuses_is_not_written(county: County) -> None:
    petition = a_petition()
    with pytest.raises(OutOfTurn):
        petition.accepted()
    assert Act.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_an_act_cannot_be_changed_or_deleted_in_the_database(county: County) -> None:
    a_petition()
    for statement in ("UPDATE journal_act SET verb = 'x'", "DELETE FROM journal_act", "TRUNCATE journal_act CASCADE"):
        with pytest.raises(DatabaseError, match="never changed"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
    assert Act.objects.get().verb == "submit"


def test_a_form_sent_twice_makes_one_petition_and_shows_the_same_code(county: County) -> None:
    once = uuid4()
    first = begin("petition", a_submission(DAY), by=PETITIONER, on=at(DAY), once=once)
    second = begin("petition", a_submission(DAY), by=PETITIONER, on=at(DAY), once=once)
    assert (first.number, first.code) == (second.number, second.code)
    assert Dossier.objects.count() == 1


def test_who_acts_on_what_they_saw_is_told_when_something_happened_meanwhile(county: County) -> None:
    petition = a_petition()
    note = AddMaterial(text="补充")
    record(petition.number, note, by=PETITIONER, on=at(DAY), seen=1)
    with pytest.raises(Conflict):
        record(petition.number, note, by=PETITIONER, on=at(DAY), seen=1)


def test_a_number_that_is_not_there_is_said_to_be_so(county: County) -> None:
    with pytest.raises(NoSuchDossier):
        record("20260101-00000000", AddMaterial(text="补充"), by=clerk_of("H-XF"), on=at(DAY))


def test_number_and_code_open_the_matter_and_nothing_else_does(county: County) -> None:
    petition = a_petition()
    code = petition.recorded.code
    assert petitioner_with(petition.number.lower(), code.lower().replace("-", " ")) == Petitioner(petition.number)
    assert petitioner_with(petition.number, code[:-1] + ("0" if code[-1] != "0" else "1")) is None
    assert petitioner_with("20260306-ZZZZZZZZ", code) is None


def test_nothing_personal_lies_readable_in_the_database(county: County) -> None:
    petition = a_petition()
    row = Act.objects.get()
    assert "何秋实" not in str(row.body)
    assert "路灯" not in str(row.body)
    assert "何秋实".encode() not in bytes(Sealed.objects.get().box)
    assert matter(Petitioner(petition.number)).first.name == "何秋实"  # type: ignore[attr-defined]
