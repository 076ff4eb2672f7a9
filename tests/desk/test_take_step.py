"""Every step that belongs to the desk is taken there: form, what follows, record."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from huiyin.journal.read import matter
from huiyin.law.actors import Role
from huiyin.law.petition.procedure import BY_VERB, STEPS
from huiyin.people.access import Petitioner
from tests.county import County
from tests.desk.pages import check, confirm, hidden, problems, step_url, text_of
from tests.dossiers import a_petition
from tests.examples.petition import EXAMPLES
from tests.examples.petitions import filled

pytestmark = pytest.mark.django_db
FROM_DESK = [step.verb for step in STEPS if step.from_desk]


def test_there_is_an_example_of_every_step_of_the_desk() -> None:
    assert sorted(EXAMPLES) == sorted(FROM_DESK)


@pytest.mark.parametrize("verb", FROM_DESK)
def test_every_step_of_the_desk_is_shown_checked_and_recorded(
    county: County, enter: Callable[..., Client], verb: str
) -> None:
    petition, who, said = filled(verb)
    browser = enter(county.person(*who))
    page = browser.get(step_url(petition.number, verb))
    assert page.status_code == 200
    for field in said:
        assert f'name="{field}"' in page.content.decode(), field
    checked = check(browser, petition.number, verb, said)
    assert problems(checked) == ""
    assert "If you confirm, this follows" in text_of(checked)
    assert len(matter(Petitioner(petition.number)).of(verb)) == 0
    answer = confirm(browser, petition.number, verb, said, checked)
    # Who was added gets a number and a code, which are shown once.
    assert answer.status_code == (200 if BY_VERB[verb].joins else 302)
    assert len(matter(Petitioner(petition.number)).of(verb)) == 1


@pytest.mark.parametrize("verb", FROM_DESK)
def test_an_empty_form_is_answered_in_words(county: County, enter: Callable[..., Client], verb: str) -> None:
    petition, who, _said = filled(verb)
    page = check(enter(county.person(*who), "zh-hans"), petition.number, verb, {})
    assert page.status_code == 200


def test_what_follows_names_the_letter_the_clocks_and_who_has_it_then(
    county: County, enter: Callable[..., Client]
) -> None:
    petition, who, said = filled("forward")
    page = text_of(check(enter(county.person(*who)), petition.number, "forward", said))
    follows = page[page.index("If you confirm") : page.index("Confirm and record")]
    for said_so in (
        "Forwarding slip",
        "回县住房和城乡建设局",
        "25 March 2026",
        "Forward, assign or report the petition",
    ):
        assert said_so in follows, said_so


def test_a_step_asked_for_in_place_comes_alone_and_as_a_page_where_it_is_not(
    county: County, enter: Callable[..., Client]
) -> None:
    number = a_petition().registered().number
    browser = enter(county.clerk)
    alone = text_of(browser.get(step_url(number, "forward"), headers={"HX-Request": "true"}))
    page = text_of(browser.get(step_url(number, "forward")))
    assert "<html" not in alone
    assert 'id="step-form"' in alone
    assert "<html" in page
    assert 'id="step-form"' in page
    assert "In the person's own words" in page


def test_recorded_in_place_the_browser_is_sent_to_the_dossier(county: County, enter: Callable[..., Client]) -> None:
    petition, who, said = filled("notify")
    browser = enter(county.person(*who))
    checked = check(browser, petition.number, "notify", said)
    sent = {**said, "seen": hidden(checked, "seen"), "mark": hidden(checked, "mark"), "doing": "record"}
    answer = browser.post(step_url(petition.number, "notify"), sent, headers={"HX-Request": "true"})
    assert answer.headers["HX-Redirect"] == f"/desk/dossier/{petition.number}/"
    assert "Recorded: Notify" in text_of(browser.get(answer.headers["HX-Redirect"]))


def test_nothing_is_recorded_that_was_not_shown_before(county: County, enter: Callable[..., Client]) -> None:
    petition, who, said = filled("forward")
    browser = enter(county.person(*who))
    checked = check(browser, petition.number, "forward", said)
    changed = said | {"target": "T-LH"}
    answer = confirm(browser, petition.number, "forward", changed, checked)
    assert answer.status_code == 200
    assert "You changed something after the check" in text_of(answer)
    assert matter(Petitioner(petition.number)).of("forward") == ()
    assert confirm(browser, petition.number, "forward", changed, answer).status_code == 302
    assert matter(Petitioner(petition.number)).standing.holder == "T-LH"


def test_sent_twice_it_is_recorded_once(county: County, enter: Callable[..., Client]) -> None:
    petition, who, said = filled("add_material")
    browser = enter(county.person(*who))
    checked = check(browser, petition.number, "add_material", said)
    assert confirm(browser, petition.number, "add_material", said, checked).status_code == 302
    second = confirm(browser, petition.number, "add_material", said, checked)
    assert second.status_code == 200
    assert "Something happened while you were writing" in text_of(second)
    assert len(matter(Petitioner(petition.number)).of("add_material")) == 1


def test_a_refusal_stands_beside_its_field_with_the_article(county: County, enter: Callable[..., Client]) -> None:
    petition, who, said = filled("extend")
    page = check(enter(county.person(*who)), petition.number, "extend", said | {"days": "31"})
    assert "The extension is 1 to 30 days" in problems(page)
    assert "Article 34" in problems(page)
    assert 'href="#step_days"' in problems(page)
    assert "需要采购灯杆" in text_of(page)


def test_a_step_that_is_not_open_says_why_and_by_which_article(county: County, enter: Callable[..., Client]) -> None:
    petition, _who, _said = filled("answer")
    page = text_of(enter(county.person("H-ZJ", Role.UNIT_CLERK)).get(step_url(petition.number, "answer")))
    assert "Only the head of the office that has the matter may do this." in page
    assert 'id="step-form"' not in page


def test_the_dossier_offers_what_is_open_and_says_why_the_rest_is_not(
    county: County, enter: Callable[..., Client]
) -> None:
    petition, who, _said = filled("accept")
    page = text_of(enter(county.person(*who)).get(f"/desk/dossier/{petition.number}/"))
    opened, closed = page[page.index("Steps you can take") :].split("closed-steps")
    assert step_url(petition.number, "accept") in opened
    assert "Only a petition office or supervisor above the office that has it may do this." in closed


def test_offices_come_with_the_competent_ones_first_and_without_those_complained_of(
    county: County, enter: Callable[..., Client]
) -> None:
    number = a_petition().registered(accused=("T-LH",)).number
    page = text_of(enter(county.clerk).get(step_url(number, "forward")))
    options = page[page.index('id="step_target"') : page.index('id="step_reasons"')]
    assert options.index("H-ZJ") < options.index("Others within reach") < options.index("H-RS")
    for left_out in ("T-LH", "H-XF", "C-GOV"):
        assert f'value="{left_out}"' not in options


def test_a_unit_can_pass_on_only_to_those_under_it(county: County, enter: Callable[..., Client]) -> None:
    number = a_petition().registered().forwarded("H-GOV").number
    page = text_of(enter(county.person("H-GOV", Role.UNIT_CLERK)).get(step_url(number, "forward")))
    assert 'value="H-ZJ"' in page
    assert 'value="C-GOV"' not in page


def test_joining_offers_nothing_to_browse_through(county: County, enter: Callable[..., Client]) -> None:
    a_petition().registered()
    number = a_petition().registered().number
    page = text_of(enter(county.clerk).get(step_url(number, "join")))
    form = page[page.index('id="step-form"') :]
    assert "<select" not in form[: form.index("</form>")]


def test_a_correction_begins_with_what_is_registered(county: County, enter: Callable[..., Client]) -> None:
    number = a_petition().registered(accused=("T-LH",), is_urgent=True).number
    page = text_of(enter(county.clerk).get(step_url(number, "correct")))
    assert 'value="claim" id="step_purpose_0" required checked' in page or "checked" in page
    assert '<option value="030900" selected>' in page
    assert '<option value="990123101" selected>' in page
    accused = page[page.index('value="T-LH"') :][:120]
    assert "checked" in accused


@pytest.mark.parametrize("language", ["zh-hans", "zh-hant", "en"])
def test_days_begin_with_today_in_the_writing_of_browsers(
    county: County, enter: Callable[..., Client], language: str
) -> None:
    petition, who, _said = filled("deliver")
    page = text_of(enter(county.person(*who), language).get(step_url(petition.number, "deliver")))
    assert 'name="served_on" value="2026-03-10"' in page


def test_correcting_the_matter_away_from_oneself_ends_on_today_and_not_on_a_missing_page(
    county: County, enter: Callable[..., Client]
) -> None:
    petition, who, said = filled("correct")
    said["accused"] = ["H-XF"]
    browser = enter(county.person(*who))
    answer = confirm(browser, petition.number, "correct", said, check(browser, petition.number, "correct", said))
    assert answer.headers["Location"] == "/desk/"
    assert "no longer open to you" in text_of(browser.get("/desk/"))


def test_a_supervisor_reaches_the_urging_from_the_list_of_what_is_late(
    county: County, enter: Callable[..., Client]
) -> None:
    late = a_petition(on=date(2026, 1, 5)).registered().forwarded("H-ZJ")
    browser = enter(county.person("H-GOV", Role.SUPERVISOR))
    page = text_of(browser.get("/desk/inbox/?whose=all&due=overdue"))
    assert step_url(late.number, "urge") in page
    assert 'id="step-form"' in text_of(browser.get(step_url(late.number, "urge")))
    assert step_url(late.number, "urge") not in text_of(enter(county.person("H-ZJ", Role.UNIT_CLERK)).get("/desk/"))
