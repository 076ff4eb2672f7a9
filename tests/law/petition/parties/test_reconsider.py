"""Taking a withdrawal back, as long as it has not ended the matter (R-12)."""

from __future__ import annotations

from huiyin.law.refusals import NotCompetent, OutOfTurn
from tests.law.petition.scenes import PETITIONER, a_case, clerk


def test_the_matter_goes_on_as_if_nothing_had_been_withdrawn() -> None:
    before = a_case()
    after = before.did("withdraw", PETITIONER).later(2).did("reconsider", PETITIONER)
    assert after.standing == before.standing


def test_also_after_the_three_days_while_the_matter_is_still_open() -> None:
    withdrawn = a_case().did("withdraw", PETITIONER).later(9)
    assert withdrawn.may("reconsider", PETITIONER)
    assert isinstance(withdrawn.ended().refuses("reconsider", PETITIONER), OutOfTurn)


def test_there_must_be_a_withdrawal_and_only_the_person_takes_it_back() -> None:
    assert isinstance(a_case().refuses("reconsider", PETITIONER), OutOfTurn)
    assert isinstance(a_case().did("withdraw", PETITIONER).refuses("reconsider", clerk("housing")), NotCompetent)
