"""Wherever a text or a refusal comes from the rules, they are those of the matter's own day and place."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from random import Random
from typing import Any

import pytest
from django.test import Client
from django.utils import translation

from huiyin.dossier.naming import clock_title
from huiyin.intake import importing
from huiyin.journal.record import Deed
from huiyin.law.act import SHANGHAI
from huiyin.law.actors import Role
from huiyin.law.petition.standing import Standing
from huiyin.law.petition.steps.passing_on.object import Object
from huiyin.papers import case
from huiyin.people.models import Office, Region
from huiyin.portal.answers import refusal
from huiyin.sample.life import Life, Plot
from tests.county import County
from tests.desk.pages import text_of
from tests.dossiers import a_petition, a_submission, at, clerk_of

pytestmark = pytest.mark.django_db
HANGZHOU, JINAN, HERE = "330106", "370102", "990123101"
TODAY, THEN = date(2026, 3, 6), date(2021, 3, 8)
Enter = Callable[..., Client]


@pytest.fixture
def hangzhou(county: County) -> Region:
    """A place with rules of its own."""
    return Region.objects.create(code=HANGZHOU, name="西湖区", english="Xihu", parent=None, level=3)


def test_a_clock_in_a_list_has_the_name_that_the_rules_of_its_day_and_place_give_it() -> None:
    assert str(clock_title("answer", TODAY, HERE)) == "Answer the claim"
    assert str(clock_title("answer", THEN, HERE)) == "Answer the petition"
    assert str(clock_title("take_review", TODAY, JINAN)) == "Decide on accepting the request for a review"
    assert clock_title("take_review", TODAY, HERE) == "take_review"


def test_the_inbox_calls_an_older_clock_as_the_older_rules_do(county: County, enter: Enter) -> None:
    a_petition(THEN).registered().forwarded("H-ZJ").accepted()
    assert "Answer the petition" in text_of(enter(county.person("H-ZJ", Role.UNIT_CLERK)).get("/desk/inbox/"))


def test_a_duty_not_kept_is_called_so_too(county: County, enter: Enter) -> None:
    assert str(clock_title("answer", THEN, HERE)) == "Answer the petition"
    assert str(clock_title("take_review")) == "Decide on accepting the request for a review"
    a_petition(THEN).registered().forwarded("H-ZJ").accepted()
    page = text_of(enter(county.person("H-GOV", Role.SUPERVISOR)).get("/oversight/overdue/"))
    assert "Answer the petition" in page


def test_how_it_works_tells_the_days_of_the_province_where_the_offices_are(hangzhou: Region) -> None:
    page = text_of(Client(headers={"accept-language": "en"}).get("/how/"))
    assert "Counted by: Regulations on Petition Work (2022)" in page
    assert "The 60 days run for requests" in page
    Office.objects.update(region=hangzhou)
    page = text_of(Client(headers={"accept-language": "en"}).get("/how/"))
    assert "Counted by: Petition Regulations of Zhejiang (2016)" in page
    assert "These local rules are older than the Regulations of 2022" in page
    assert "The 60 days run" not in page
    assert "The 30 days run for requests" in page


def test_whoever_writes_in_is_refused_by_the_rules_of_the_place_at_once(hangzhou: Region) -> None:
    """Up to ten people send three at most in Zhejiang (§15), five elsewhere."""
    with translation.override("en"):
        four = {"people": 8, "representatives": ("甲", "乙", "丙", "丁")}
        assert refusal(a_submission(TODAY, **four), at(TODAY)) is None
        refused = refusal(a_submission(TODAY, region=HANGZHOU, **four), at(TODAY))
        assert refused is not None
        assert "At most 3 representatives" in str(refused.phrase)


def test_a_dry_run_of_an_import_asks_the_rules_that_the_import_will_ask(
    hangzhou: Region, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    made = importing.scene_for

    def noted(*args: Any, **more: Any) -> Any:
        scene = made(*args, **more)
        asked.append(scene.pack.name)
        return scene

    monkeypatch.setattr(importing, "scene_for", noted)
    by = clerk_of("H-XF")
    importing._check_deeds([Deed(act=a_submission(THEN, region=HANGZHOU), by=by, on=at(TODAY))])
    assert asked == ["zhejiang_2016_on_2005"]


def test_a_paper_is_made_by_the_rules_of_the_place_from_the_first_act_on(
    hangzhou: Region, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    made = case.scene_for

    def noted(*args: Any, **more: Any) -> Any:
        scene = made(*args, **more)
        asked.append(scene.pack.name)
        return scene

    monkeypatch.setattr(case, "scene_for", noted)
    view = a_petition(TODAY, region=HANGZHOU).registered(region=HANGZHOU).view
    case.case_of(view, view.acts[1])
    assert asked == ["zhejiang_2016", "zhejiang_2016"]


def test_a_slip_of_an_older_matter_names_no_day_that_its_rules_do_not_set(county: County, enter: Enter) -> None:
    petition = a_petition(THEN).registered().forwarded("H-ZJ").did(Object(reasons="不属本单位职责"), clerk_of("H-ZJ"))
    browser = enter(county.clerk)
    for act in petition.view.acts[2:]:
        page = text_of(browser.get(f"/papers/{petition.number}/{act.place}/"))
        assert "9999" not in page
        assert "set no day for" in page
        assert "five working days" not in page


def test_a_slip_of_today_names_the_day(county: County, enter: Enter) -> None:
    petition = a_petition(TODAY).registered().forwarded("H-ZJ")
    page = text_of(enter(county.clerk).get(f"/papers/{petition.number}/3/"))
    assert "object with detailed reasons by 13 March 2026" in page


def test_a_life_of_the_sample_county_is_lived_by_the_rules_of_its_place(county: County) -> None:
    begins = datetime(2021, 3, 8, 9, tzinfo=SHANGHAI)
    nobody: Any = None
    life = Life(Plot(begins=begins, now=begins), Random(1), cast=nobody, offices=nobody)
    assert life.scene(clerk_of("H-XF"), act=a_submission(THEN, region=HANGZHOU)).pack.name == "zhejiang_2016_on_2005"
    life.standing = Standing(region=JINAN, received_on=TODAY)
    assert life.pack.name == "shandong_2015"
