"""The decision on a request that somebody keep out."""

from __future__ import annotations

from huiyin.law.actors import Actor
from huiyin.law.petition import procedure
from huiyin.law.refusals import Incomplete, Misdirected, NotCompetent, OutOfTurn
from tests.law.petition.keeping_out.test_ask_recusal import asked
from tests.law.petition.scenes import PETITIONER, Matter, a_case, a_petition, an_act, an_answered_case, clerk, head


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


def _office_asked(matter: Matter, by: Actor = PETITIONER) -> Matter:
    return matter.did("ask_recusal", by, is_office=True)


def test_the_organ_above_can_keep_an_office_out_as_a_whole() -> None:
    """A28: the claim then goes where it can be handled; the period stays the same."""
    case = _office_asked(a_case().later(20))
    since = case.clock("answer").since
    out = case.did("decide_recusal", head("county"), is_granted=True, is_office=True)
    assert (out.holder, out.standing.recused_offices, out.clock("answer").since) == ("county", ("housing",), since)
    for verb in ("hear", "add_material"):
        assert out.refuses(verb, clerk("housing")).article == "A28"
    assert out.standing.readers("2026-1").accused == ("housing",)


def test_before_acceptance_the_sender_has_it_again() -> None:
    handed = _office_asked(a_petition().registered().forwarded("housing").later(2))
    back = handed.did("decide_recusal", head("county"), is_granted=True, is_office=True)
    assert back.running == {("pass_on", "petition")}
    assert isinstance(back.refuses("forward", clerk("petition"), target="housing"), Misdirected)


def test_a_reviewing_organ_that_keeps_out_is_replaced_by_the_next_above_without_new_time() -> None:
    reviewed = an_answered_case().review_asked()
    asked_then = _office_asked(reviewed.later(4))
    moved = asked_then.did("decide_recusal", head("city"), is_granted=True, is_office=True)
    assert (moved.holder, moved.clock("review").bearer) == ("city", "city")
    assert moved.clock("review").since == reviewed.day
    assert moved.reviewed().standing.handling.review.reviewer == "city"  # type: ignore[union-attr]


def test_at_the_top_nobody_could_take_it() -> None:
    top = a_petition("province").registered()
    matter = _office_asked(top)
    assert matter.refuses("decide_recusal", head("province"), is_granted=True, is_office=True).field == "is_office"
    assert isinstance(asked().refuses("decide_recusal", head("housing"), is_granted=True, is_office=True), OutOfTurn)
    refused = _office_asked(a_case())
    assert isinstance(refused.refuses("decide_recusal", head("county"), is_office=True), Incomplete)


def test_not_while_an_opinion_is_on_its_way() -> None:
    answered = _office_asked(a_case().heard()).but(standing=a_case().heard().answered().standing)
    waiting = _office_asked(answered)
    assert isinstance(waiting.refuses("decide_recusal", head("county"), is_granted=True, is_office=True), OutOfTurn)


def test_a_review_without_an_organ_above_stays_where_it_is() -> None:
    """Read again only: where nobody stands above, nobody can decide so."""
    asked_at_top = a_petition("city").registered().accepted().heard().answered().delivered().review_asked()
    act = an_act("decide_recusal", asked_at_top.day, is_granted=True, is_office=True)
    after = procedure.apply(act, _office_asked(asked_at_top).standing, asked_at_top.scene(head("province")))
    assert (after.holder, after.recused_offices) == ("province", ("province",))
