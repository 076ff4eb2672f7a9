"""The decision on a request that somebody keep out."""

from __future__ import annotations

from huiyin.law.petition import procedure
from huiyin.law.refusals import Incomplete, NotCompetent, OutOfTurn
from tests.law.petition.keeping_out.test_ask_recusal import asked
from tests.law.petition.scenes import PETITIONER, a_case, an_act, clerk, head


def test_granted_the_one_named_keeps_out() -> None:
    staff = clerk("housing").staff
    matter = asked().later(2).did("decide_recusal", head("housing"), is_granted=True, staff=staff)
    assert matter.standing.recused == (staff,)
    assert not matter.may("hear", clerk("housing"))
    assert matter.standing.recusal is not None
    assert matter.standing.recusal.decided_on == matter.day


def test_refused_nobody_does() -> None:
    matter = asked().did("decide_recusal", head("housing"))
    assert matter.standing.recused == ()
    assert matter.may("hear", clerk("housing"))


def test_granted_for_somebody_and_refused_for_nobody() -> None:
    assert isinstance(asked().refuses("decide_recusal", head("housing"), is_granted=True), Incomplete)
    assert isinstance(asked().refuses("decide_recusal", head("housing"), staff=5), Incomplete)


def test_only_on_a_request_and_with_reasons() -> None:
    assert isinstance(a_case().refuses("decide_recusal", head("housing")), OutOfTurn)
    assert asked().refuses("decide_recusal", head("housing"), reasons="").field == "reasons"


def test_only_the_head_decides() -> None:
    for by in (PETITIONER, clerk("housing"), head("county")):
        assert isinstance(asked().refuses("decide_recusal", by), NotCompetent)


def test_a_decision_can_be_read_again_even_where_nothing_was_asked() -> None:
    matter = a_case()
    act = an_act("decide_recusal", matter.day, is_granted=True, staff=7)
    assert procedure.apply(act, matter.standing, matter.scene(head("housing"))).recused == (7,)
