"""The registration screen, its drafts, and the receipt."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.test import Client

from huiyin.intake.models import Draft
from huiyin.journal.lists import Filter, search
from huiyin.journal.read import matter, petitioner_with
from huiyin.law.actors import Role
from huiyin.law.petition.stages import Stage
from huiyin.law.petition.values import Purpose
from huiyin.people.access import Petitioner
from huiyin.people.person import today
from tests.county import County
from tests.desk.pages import hidden, problems, text_of

pytestmark = pytest.mark.django_db
PAGE = "/intake/register/"
NAME = "何秋实"
SAID: dict[str, Any] = {
    "channel": "visit",
    "received_on": "2026-03-09",
    "text": "东街三盏路灯坏了两个月，老人晚上出门摔倒过。",
    "subject": "柳河镇东街路灯不亮",
    "request": "请修好路灯。",
    "name": NAME,
    "phone": "13800000000",
    "address": "柳河镇东街12号",
    "email": "",
    "people": "1",
    "representatives": "",
    "purpose": "claim",
    "category": "030900",
    "region": "990123101",
}


def send(browser: Client, once: UUID | None = None, **changes: Any) -> Any:
    sent = {**SAID, **changes, "once": str(once or uuid4())}
    return browser.post(PAGE, {name: value for name, value in sent.items() if value is not None})


def receipt_of(answer: Any) -> tuple[str, str]:
    """The printed number and query code."""
    page = text_of(answer)
    number = re.search(r'<strong class="digits">([^<]+)', page)
    code = re.search(r'<strong class="digits code">([^<]+)', page)
    assert number
    assert code
    return number[1], code[1]


@pytest.mark.parametrize(
    ("office", "role", "status"),
    [
        ("H-XF", Role.PETITION_CLERK, 200),
        ("H-XF", Role.PETITION_HEAD, 200),
        ("H-ZJ", Role.UNIT_CLERK, 200),
        ("H-ZJ", Role.UNIT_HEAD, 200),
        ("H-GOV", Role.LEADER, 404),
        ("H-GOV", Role.SUPERVISOR, 404),
        ("H-GOV", Role.CUSTODIAN, 200),
        ("H-GOV", Role.SYSTEM_ADMIN, 404),
        ("H-GOV", Role.SECURITY_ADMIN, 404),
        ("H-GOV", Role.AUDIT_ADMIN, 404),
    ],
)
@pytest.mark.parametrize("language", ["zh-hans", "zh-hant", "en"])
def test_only_staff_who_may_register_see_the_screen(
    county: County, enter: Callable[..., Client], office: str, role: Role, status: int, language: str
) -> None:
    browser = enter(county.person(office, role), language)
    assert browser.get(PAGE).status_code == status
    assert browser.post("/intake/register/similar/", {"subject": "柳河镇路灯"}).status_code == status


@pytest.mark.parametrize("language", ["zh-hans", "zh-hant", "en"])
def test_the_day_is_preset_to_today_in_iso_format(county: County, enter: Callable[..., Client], language: str) -> None:
    assert 'name="received_on" value="2026-03-10"' in text_of(enter(county.clerk, language).get(PAGE))


@pytest.mark.parametrize("channel", ["letter", "visit", "phone", "fax"])
def test_a_matter_is_registered_in_one_request_and_its_code_works(
    county: County, enter: Callable[..., Client], channel: str
) -> None:
    browser = enter(county.clerk)
    number, code = receipt_of(send(browser, channel=channel))
    view = matter(Petitioner(number))
    assert [act.verb for act in view.acts] == ["submit", "register"]
    assert (view.standing.stage, view.standing.channel, view.standing.registrar) == (Stage.REGISTERED, channel, "H-XF")
    assert view.first.name == NAME
    assert petitioner_with(number, code) == Petitioner(number)
    assert browser.get(f"/desk/dossier/{number}/").status_code == 200


def test_the_query_code_is_only_on_the_receipt(county: County, enter: Callable[..., Client]) -> None:
    browser = enter(county.clerk)
    number, code = receipt_of(send(browser))
    for page in ("/desk/", PAGE, "/desk/inbox/", f"/desk/dossier/{number}/"):
        assert code not in text_of(browser.get(page))
    assert code not in str(dict(browser.session.items()))


def test_a_clerk_cannot_register_the_channel_web(county: County, enter: Callable[..., Client]) -> None:
    browser = enter(county.clerk)
    assert 'value="web"' not in text_of(browser.get(PAGE))
    assert "How it came" in problems(send(browser, channel="web"))


def test_a_form_sent_twice_gives_one_matter_and_one_code(county: County, enter: Callable[..., Client]) -> None:
    browser, once = enter(county.clerk), uuid4()
    assert receipt_of(send(browser, once)) == receipt_of(send(browser, once))
    assert len(search(county.clerk, "路灯", Filter(whose="all"), on=today()).rows) == 1


def test_an_anonymous_matter_is_registered_in_full(county: County, enter: Callable[..., Client]) -> None:
    number, _code = receipt_of(send(enter(county.clerk), name="", phone="", address=""))
    assert matter(Petitioner(number)).standing.is_named is False


def test_a_group_names_at_most_five_representatives(county: County, enter: Callable[..., Client]) -> None:
    browser = enter(county.clerk)
    six = "\n".join("甲乙丙丁戊己")
    page = send(browser, people="30", representatives=six)
    assert "At most 5 representatives may be named" in problems(page)
    assert "Article 20" in problems(page)
    assert six in text_of(page).replace("\r\n", "\n")
    number, _code = receipt_of(send(browser, people="30", representatives="甲\n乙\n\n丙"))
    assert matter(Petitioner(number)).first.representatives == ("甲", "乙", "丙")


def test_a_report_is_sealed_at_once_and_the_receipt_has_no_link(county: County, enter: Callable[..., Client]) -> None:
    browser = enter(county.clerk)
    answer = send(browser, purpose="report", accused=["H-ZJ"])
    number = re.search(r'<strong class="digits">([^<]+)', text_of(answer))[1]  # type: ignore[index]
    assert '<strong class="digits code">' not in text_of(answer), "the clerk could follow it"
    assert matter(Petitioner(number)).standing.purpose is Purpose.REPORT
    assert f"/desk/dossier/{number}/" not in text_of(answer)
    assert "can no longer view this matter" in text_of(answer)


def test_a_claim_about_ones_own_office_stays_with_it(county: County, enter: Callable[..., Client]) -> None:
    answer = send(enter(county.clerk), accused=["H-XF"])
    number, _code = receipt_of(answer)
    assert matter(Petitioner(number)).standing.holder == "H-XF"
    assert f"/desk/dossier/{number}/" in text_of(answer)


def test_a_refusal_is_shown_at_its_field(county: County, enter: Callable[..., Client]) -> None:
    page = send(enter(county.clerk), received_on="2026-03-11")
    assert "lies in the future" in problems(page)
    assert 'href="#id_received_on"' in problems(page)
    assert SAID["text"] in text_of(page)


@pytest.mark.parametrize("missing", ["channel", "received_on", "text", "subject", "request", "purpose", "category"])
def test_a_missing_field_is_reported_and_the_rest_is_kept(
    county: County, enter: Callable[..., Client], missing: str
) -> None:
    page = send(enter(county.clerk), **{missing: None})
    assert problems(page)
    kept = [value for name, value in SAID.items() if name in {"text", "request", "name"} - {missing}]
    assert all(value in text_of(page) for value in kept)


BAD = {
    "zero": "路灯\x00坏了",
    "long": "很" * 100_000,
    "right-to-left": "\u202e路灯坏了\u202c",
    "emoji": "👵🏼路灯坏了💡",
    "markup": "<script>alert(1)</script>{{ 7 }}",
    "day": "2026-02-30",
    "year one": "0001-01-01",
    "number": "99999999999999999999",
}


@pytest.mark.parametrize("kind", BAD)
def test_bad_input_causes_no_error_and_loses_nothing(county: County, enter: Callable[..., Client], kind: str) -> None:
    browser = enter(county.clerk)
    for field in (*SAID, "accused", "accused_staff", "is_urgent", "once"):
        answer = browser.post(PAGE, {**SAID, "once": str(uuid4()), field: BAD[kind]})
        assert answer.status_code == 200, field
        assert "<script>alert" not in answer.content.decode()
        if problems(answer):
            assert field == "text" or SAID["text"] in text_of(answer), field
        else:
            number, _code = receipt_of(answer)
            assert matter(Petitioner(number)).standing.stage is Stage.REGISTERED, field


def test_a_draft_is_encrypted_and_can_be_continued(county: County, enter: Callable[..., Client]) -> None:
    browser, once = enter(county.clerk), uuid4()
    typed = {"once": str(once), "subject": "半张纸的来信", "name": NAME, "accused": ["H-RS", "H-ZJ"]}
    assert "Draft saved" in text_of(browser.post(PAGE + "draft/", typed))
    box = bytes(Draft.objects.get().box)
    assert NAME.encode() not in box
    assert "半张纸的来信" in text_of(browser.get(PAGE))
    page = text_of(browser.get(PAGE, {"draft": str(once)}))
    assert f'value="{NAME}"' in page
    assert page.count("checked") >= 2
    assert hidden(browser.get(PAGE, {"draft": str(once)}), "once") == str(once)
    send(browser, once)
    assert not Draft.objects.exists()


def test_a_draft_is_visible_to_its_writer_only(county: County, enter: Callable[..., Client]) -> None:
    once = uuid4()
    enter(county.clerk).post(PAGE, {"once": str(once), "subject": "半张纸的来信", "doing": "keep"})
    head = enter(county.person("H-XF", Role.PETITION_HEAD))
    assert "半张纸的来信" not in text_of(head.get(PAGE, {"draft": str(once)}))
    assert "半张纸的来信" not in text_of(head.get(PAGE))
    head.post(PAGE, {"once": str(once), "subject": "别人的", "doing": "keep"})
    assert Draft.objects.get().staff_id == county.clerk.staff
    head.post(PAGE, {"once": str(once), "doing": "forget"})
    assert Draft.objects.count() == 1


def test_a_draft_can_be_deleted(county: County, enter: Callable[..., Client]) -> None:
    browser, once = enter(county.clerk), uuid4()
    assert browser.post(PAGE, {"once": str(once), "doing": "keep"}).status_code == 302
    assert "No subject yet" in text_of(browser.get(PAGE))
    browser.post(PAGE, {"once": str(once), "doing": "forget"})
    assert not Draft.objects.exists()


def test_a_form_sent_after_the_session_ended_can_be_sent_again(county: County, enter: Callable[..., Client]) -> None:
    browser = enter(county.clerk)
    browser.logout()
    answer = send(browser)
    assert answer.status_code == 403
    assert SAID["text"] in text_of(answer)
    assert not search(county.clerk, "路灯", Filter(whose="all"), on=today()).rows


def test_an_oral_statement_is_printed_to_be_read_back(county: County, enter: Callable[..., Client]) -> None:
    page = text_of(send(enter(county.clerk, "zh-hans"), is_oral="on"))
    assert "口述记录" in page
    assert "已向本人宣读，核对无误。" in page
    assert page.count("东街三盏路灯坏了两个月") == 1
    assert "/read_back/" in page
    number = re.search(r'<strong class="digits">([^<]+)', page)
    assert number
    assert matter(Petitioner(number[1])).standing.is_oral


def test_a_letter_has_no_oral_record(county: County, enter: Callable[..., Client]) -> None:
    page = text_of(send(enter(county.clerk, "zh-hans"), channel="letter"))
    assert "口述记录" not in page
    refused = text_of(send(enter(county.clerk, "zh-hans"), channel="letter", is_oral="on"))
    assert "只有来访、来电提出的事项可以口述记录" in refused
