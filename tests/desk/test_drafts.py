"""An unfinished step is left and come back to; it lies sealed and is gone when the step is recorded."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
import time_machine
from django.test import Client

from huiyin.dossier.models import Draft
from huiyin.law.actors import Role
from tests.county import County
from tests.desk.pages import check, confirm, step_url, text_of
from tests.dossiers import Petition, a_petition

pytestmark = pytest.mark.django_db
WORDS = "张家院子的路灯线被剪"


@pytest.fixture
def handed(county: County) -> Petition:
    """A matter with the housing bureau."""
    return a_petition().registered().forwarded("H-ZJ")


@pytest.fixture
def clerk(county: County, enter: Callable[..., Client]) -> Client:
    return enter(county.person("H-ZJ", Role.UNIT_CLERK))


def keep(browser: Client, number: str, **said: object) -> None:
    answer = browser.post(step_url(number, "hear") + "draft/", said)
    assert "Draft kept, 10 March 2026, 10:00" in text_of(answer)


def test_what_is_typed_is_kept_in_passing_and_found_on_today(clerk: Client, handed: Petition) -> None:
    handed.accepted()
    keep(clerk, handed.number, record=WORDS, manner="phone", heard_on="not a day")
    today = text_of(clerk.get("/desk/"))
    assert "Hear the person: 柳河镇东街路灯不亮" in today
    page = text_of(clerk.get(step_url(handed.number, "hear")))
    assert WORDS in page
    assert 'value="not a day"' in page
    assert 'value="phone" required id="step_manner_1" checked' in page or "checked" in page


def test_a_draft_is_kept_by_its_button_and_thrown_away_by_another(clerk: Client, handed: Petition) -> None:
    answer = clerk.post(step_url(handed.number, "accept"), {"understood": WORDS, "doing": "keep"})
    assert answer.headers["Location"] == f"/desk/dossier/{handed.number}/"
    assert "Kept as a draft" in text_of(clerk.get("/desk/"))
    assert "Discard the draft" in text_of(clerk.get(step_url(handed.number, "accept")))
    clerk.post(step_url(handed.number, "accept"), {"doing": "forget"})
    assert not Draft.objects.exists()


def test_a_draft_is_gone_when_the_step_is_recorded(clerk: Client, handed: Petition) -> None:
    said = {"understood": WORDS, "contact": "城建股", "branch": "petition", "branch_reasons": "不属其他程序"}
    clerk.post(step_url(handed.number, "accept") + "draft/", said)
    confirm(clerk, handed.number, "accept", said, check(clerk, handed.number, "accept", said))
    assert not Draft.objects.exists()


def test_a_draft_lies_sealed(clerk: Client, handed: Petition) -> None:
    clerk.post(step_url(handed.number, "accept") + "draft/", {"understood": WORDS})
    box = bytes(Draft.objects.get().box)
    assert WORDS.encode() not in box
    assert "路灯".encode() not in box


def test_a_draft_is_its_writers_alone(
    county: County, clerk: Client, handed: Petition, enter: Callable[..., Client]
) -> None:
    clerk.post(step_url(handed.number, "accept") + "draft/", {"understood": WORDS})
    head = enter(county.person("H-ZJ", Role.UNIT_HEAD))
    assert WORDS not in text_of(head.get(step_url(handed.number, "accept")))
    assert "Unfinished steps" not in text_of(head.get("/desk/"))


def test_a_draft_on_a_matter_that_is_not_open_to_one_is_not_kept(
    county: County, handed: Petition, enter: Callable[..., Client]
) -> None:
    stranger = enter(county.person("H-RS", Role.UNIT_CLERK))
    answer = stranger.post(step_url(handed.number, "accept") + "draft/", {"understood": WORDS})
    assert answer.status_code == 404
    assert not Draft.objects.exists()


def test_a_draft_is_forgotten_after_a_month(
    clerk: Client, handed: Petition, day: time_machine.Traveller, county: County, enter: Callable[..., Client]
) -> None:
    clerk.post(step_url(handed.number, "accept") + "draft/", {"understood": WORDS})
    day.shift(timedelta(days=31))
    later = enter(county.person("H-ZJ", Role.UNIT_CLERK))
    later.post(step_url(handed.number, "notify") + "draft/", {"way": "另一个"})
    assert [draft.verb for draft in Draft.objects.all()] == ["notify"]


def test_a_draft_whose_key_is_gone_is_empty_and_breaks_nothing(clerk: Client, handed: Petition) -> None:
    clerk.post(step_url(handed.number, "accept") + "draft/", {"understood": WORDS})
    Draft.objects.update(box=b"0" * 60)
    assert clerk.get("/desk/").status_code == 200
    assert clerk.get(step_url(handed.number, "accept")).status_code == 200


def test_a_form_sent_after_the_session_ended_is_shown_to_be_sent_again(clerk: Client, handed: Petition) -> None:
    clerk.logout()
    answer = clerk.post(step_url(handed.number, "accept"), {"understood": WORDS, "doing": "record", "seen": "3"})
    page = text_of(answer)
    assert answer.status_code == 403
    assert "You have been signed out" in page
    assert f'name="understood" value="{WORDS}"' in page
    assert f'action="{step_url(handed.number, "accept")}"' in page


def test_a_form_whose_token_expired_is_shown_to_be_sent_again(
    county: County, handed: Petition, enter: Callable[..., Client]
) -> None:
    enter(county.person("H-ZJ", Role.UNIT_CLERK))
    strict = Client(enforce_csrf_checks=True)
    answer = strict.post(step_url(handed.number, "accept"), {"understood": WORDS})
    assert answer.status_code == 403
    assert WORDS in text_of(answer)


def test_a_draft_is_not_shown_once_the_matter_is_closed_to_the_office(clerk: Client, handed: Petition) -> None:
    handed.accepted()
    keep(clerk, handed.number, record=WORDS)
    handed.kept_from()
    today = text_of(clerk.get("/desk/"))
    assert handed.number not in today
    assert "柳河镇东街路灯不亮" not in today
