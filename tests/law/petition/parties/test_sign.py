"""Signing (联名): any number, before the answer; each with rights of their own (A20(3))."""

from __future__ import annotations

import pytest

from huiyin.law.petition.values import Part
from huiyin.law.refusals import Incomplete, NotCompetent, OutOfTurn
from tests.law.petition.scenes import PETITIONER, a_case, a_petition, clerk, signer


def test_any_number_may_sign() -> None:
    matter = a_petition()
    for _ in range(12):
        matter = matter.did("sign", PETITIONER)
    assert [one.number for one in matter.standing.parties] == list(range(1, 13))
    assert {one.part for one in matter.standing.parties} == {Part.SIGNER}
    assert matter.standing.people == 13


def test_who_was_counted_already_is_not_counted_twice() -> None:
    assert a_petition(people=40).did("sign", PETITIONER).standing.people == 40


@pytest.mark.parametrize("by", [PETITIONER, clerk("petition"), clerk("housing")])
def test_who_brought_it_and_staff_who_have_it_add_them(by: object) -> None:
    assert a_case().did("sign", by).standing.parties  # type: ignore[arg-type]


@pytest.mark.parametrize("by", [clerk("labour"), signer(1)])
def test_nobody_else_adds_them(by: object) -> None:
    refusal = a_case().did("sign", PETITIONER).refuses("sign", by)  # type: ignore[arg-type]
    assert isinstance(refusal, NotCompetent)


def test_nobody_signs_without_saying_so() -> None:
    assert isinstance(a_petition().refuses("sign", clerk("petition"), consent=" "), Incomplete)


def test_nobody_signs_what_is_answered() -> None:
    assert isinstance(a_case().heard().answered().refuses("sign", PETITIONER), OutOfTurn)


def test_a_signer_with_an_address_for_mails_is_told() -> None:
    assert not a_petition().did("sign", PETITIONER).standing.has_email
    assert a_petition().did("sign", PETITIONER, email="a@b.cn").standing.has_email
    assert a_petition(email="a@b.cn").did("sign", PETITIONER).standing.has_email


def test_no_clock_begins_anew() -> None:
    before = a_case()
    assert before.did("sign", PETITIONER).standing.clocks == before.standing.clocks
