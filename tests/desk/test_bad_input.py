"""Whatever is typed into a step, the page answers in words and keeps it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from huiyin.journal.read import matter
from huiyin.law.petition.procedure import STEPS
from huiyin.people.access import Petitioner
from tests.county import County
from tests.desk.pages import check, confirm, step_url, text_of
from tests.examples.petitions import filled

pytestmark = pytest.mark.django_db
FROM_DESK = [step.verb for step in STEPS if step.from_desk]
BAD = {
    "zero": "路灯\x00坏了",
    "long": "很" * 100_000,
    "right-to-left": "\u202e路灯坏了\u202c",
    "emoji": "👵🏼路灯坏了💡",
    "markup": "<script>alert(1)</script>{{ 7 }}{% now %}",
    "day": "2026-02-30",
    "number": "99999999999999999999",
    "half": "1e309",
}


TEXTS = {"reasons", "text", "way", "record", "facts", "points", "reply"}


@pytest.mark.parametrize("verb", FROM_DESK)
def test_bad_input_is_answered_and_kept(county: County, enter: Callable[..., Client], verb: str) -> None:
    petition, who, said = filled(verb)
    browser = enter(county.person(*who))
    form = browser.get(step_url(petition.number, verb))
    for kind, typed in BAD.items():
        bad = dict.fromkeys(said, typed)
        answer = check(browser, petition.number, verb, bad, form)
        assert answer.status_code == 200, kind
        assert "<script>alert" not in answer.content.decode()
        if kind in {"emoji", "right-to-left", "long"} and TEXTS & set(said):
            assert typed in text_of(answer), kind
        confirmed = confirm(browser, petition.number, verb, bad, answer)
        assert confirmed.status_code in {200, 302}, kind
        if confirmed.status_code == 302:
            form = browser.get(step_url(petition.number, verb))
        assert browser.get(f"/desk/dossier/{petition.number}/").status_code == 200, kind


@pytest.mark.parametrize("seen", ["", "x", "-1", "²", "9" * 400, "0"])
def test_a_place_that_somebody_made_up_records_nothing_by_surprise(
    county: County, enter: Callable[..., Client], seen: str
) -> None:
    petition, who, said = filled("notify")
    browser = enter(county.person(*who))
    answer = browser.post(step_url(petition.number, "notify"), {**said, "seen": seen, "doing": "record", "mark": "x"})
    assert answer.status_code == 200
    assert matter(Petitioner(petition.number)).of("notify") == ()


@pytest.mark.parametrize("number", ["x", "20260306", "💡", "20260306-ABCDEFGH" * 20, "..", "%2e%2e"])
def test_a_number_that_somebody_made_up_is_not_there(county: County, enter: Callable[..., Client], number: str) -> None:
    assert enter(county.clerk).get(f"/desk/dossier/{number}/").status_code == 404
