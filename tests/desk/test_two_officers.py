"""Two officers at once: one succeeds, the other is told what happened meanwhile, and nothing typed is lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from huiyin.journal.read import matter
from huiyin.law.actors import Role
from huiyin.law.petition.steps.bringing.correct import Correct
from huiyin.law.petition.values import Purpose
from huiyin.people.access import Petitioner
from tests.county import County
from tests.desk.pages import check, confirm, hidden, step_url, text_of
from tests.dossiers import Petition, a_petition, clerk_of

pytestmark = pytest.mark.django_db
WAY = "由本局城建股办理，先派人查看，再报修。" * 20


@pytest.fixture
def handed(county: County) -> Petition:
    """A matter with the housing bureau."""
    return a_petition().registered().forwarded("H-ZJ")


def test_the_second_is_told_what_happened_and_keeps_every_word(
    county: County, enter: Callable[..., Client], handed: Petition
) -> None:
    first = enter(county.person("H-ZJ", Role.UNIT_CLERK))
    second = enter(county.person("H-ZJ", Role.UNIT_HEAD))
    mine, theirs = {"way": WAY}, {"text": "补充两张照片的说明"}
    mine_checked = check(second, handed.number, "notify", mine)
    theirs_checked = check(first, handed.number, "add_material", theirs)
    assert confirm(first, handed.number, "add_material", theirs, theirs_checked).status_code == 302

    told = confirm(second, handed.number, "notify", mine, mine_checked)
    page = text_of(told)
    assert told.status_code == 200
    assert "Something happened while you were writing" in page
    assert "Material was added." in page[page.index("Something happened") : page.index('id="step-form"')]
    assert WAY in page
    assert matter(Petitioner(handed.number)).of("notify") == ()

    assert confirm(second, handed.number, "notify", mine, told).status_code == 302
    assert len(matter(Petitioner(handed.number)).of("notify")) == 1


def test_a_step_that_closed_meanwhile_says_so_and_keeps_every_word(
    county: County, enter: Callable[..., Client], handed: Petition
) -> None:
    second = enter(county.person("H-ZJ", Role.UNIT_HEAD))
    checked = check(second, handed.number, "notify", {"way": WAY})
    handed.accepted()
    told = confirm(second, handed.number, "notify", {"way": WAY}, checked)
    page = text_of(told)
    assert told.status_code == 200
    assert "回县住房和城乡建设局 accepted it." in page
    assert "“Notify of receipt” is not possible while the matter is “accepted, being handled”." in page
    assert WAY in page
    assert "Check what follows" not in page
    assert "Keep as a draft" in page


def test_a_check_on_an_old_page_already_shows_what_is_new(
    county: County, enter: Callable[..., Client], handed: Petition
) -> None:
    browser = enter(county.person("H-ZJ", Role.UNIT_CLERK))
    seen = hidden(browser.get(step_url(handed.number, "notify")), "seen")
    handed.accepted()
    page = browser.post(step_url(handed.number, "hear"), {"seen": seen, "doing": "check"})
    assert "accepted it." in text_of(page)


def test_a_matter_that_closed_to_this_office_is_gone_like_any_other(
    county: County, enter: Callable[..., Client]
) -> None:
    petition = a_petition().registered()
    browser = enter(county.clerk)
    checked = check(browser, petition.number, "forward", {"target": "H-ZJ", "reasons": "属住建"})
    act = Correct(purpose=Purpose.REPORT, category="030900", region="990123101", reasons="反映干部问题")
    petition.did(act, clerk_of("H-XF"))
    assert confirm(browser, petition.number, "forward", {"target": "H-ZJ"}, checked).status_code == 404
