"""Accounts and appointments: who may do it, that it counts at once, and that it stands in the trail."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from huiyin.law.actors import Role
from huiyin.people.models import Appointment, Change, Post, Proposal, Staff
from huiyin.people.trail import first_broken
from tests.county import County
from tests.desk.conftest import TODAY
from tests.desk.pages import problems, text_of

pytestmark = pytest.mark.django_db
Enter = Callable[..., Client]
PASSWORD = "nine-boats-under-the-bridge"


@pytest.fixture
def system(county: County, enter: Enter) -> Client:
    return enter(county.person("H-GOV", Role.SYSTEM_ADMIN))


@pytest.fixture
def security(county: County, enter: Enter) -> Client:
    return enter(county.person("H-GOV", Role.SECURITY_ADMIN))


def opened(system: Client, badge: str = "B100") -> Staff:
    said = {"name": "周海燕", "badge": badge, "username": "Zhou"}
    assert system.post("/administration/staff/new/", said).status_code == 302
    return Staff.objects.get(badge=badge)


def half_of(browser: Client, staff: Staff) -> str:
    page = text_of(browser.post(f"/administration/staff/{staff.pk}/code/"))
    found = re.search(r'class="paper-code">([A-Z0-9]+)<', page)
    assert found
    return found[1]


def enter_codes(staff: Staff, first: str, second: str) -> Client:
    browser = Client(headers={"accept-language": "en"})
    said = {"login": staff.username, "system": first, "security": second, "password1": PASSWORD, "password2": PASSWORD}
    browser.post("/accounts/code/", said)
    return browser


def test_from_a_new_account_to_a_clerk_who_signs_in(county: County, system: Client, security: Client) -> None:
    staff = opened(system)
    post = Post.objects.get(office="H-ZJ", role=Role.UNIT_CLERK)
    said = {"post": post.pk, "since": TODAY.isoformat()}
    assert security.post(f"/administration/staff/{staff.pk}/appoint/", said).status_code == 302
    enter_codes(staff, half_of(system, staff).lower(), half_of(security, staff))
    browser = Client()
    browser.post("/accounts/login/", {"login": "zhou", "password": PASSWORD})
    assert browser.get("/desk/").status_code == 200
    assert list(Change.objects.order_by("pk").values_list("what", flat=True)) == [
        "staff.created", "appointment.made", "staff.code", "staff.code", "staff.password",
    ]  # fmt: skip
    assert first_broken() is None


def test_one_half_of_a_paper_code_is_not_enough(county: County, system: Client, security: Client) -> None:
    staff = opened(system)
    first = half_of(system, staff)
    enter_codes(staff, first, first)
    assert not Staff.objects.get(pk=staff.pk).has_usable_password()
    second = half_of(security, staff)
    enter_codes(staff, second, first)
    assert not Staff.objects.get(pk=staff.pk).has_usable_password()
    enter_codes(staff, first, second)
    assert Staff.objects.get(pk=staff.pk).check_password(PASSWORD)


def test_a_paper_code_works_once_and_a_half_changes_nothing_by_itself(
    county: County, enter: Enter, system: Client, security: Client
) -> None:
    clerk = county.person("H-ZJ", Role.UNIT_CLERK)
    staff, at_work = Staff.objects.get(pk=clerk.staff), enter(clerk)
    first, second = half_of(system, staff), half_of(security, staff)
    assert at_work.get("/desk/").status_code == 200
    enter_codes(staff, first, second)
    assert at_work.get("/desk/").status_code == 302, "the sessions with the old password have ended"
    Staff.objects.get(pk=staff.pk).set_password("another")
    enter_codes(staff, first, second)
    assert Staff.objects.get(pk=staff.pk).check_password(PASSWORD)


def test_codes_cannot_be_guessed_for_long(county: County, system: Client, security: Client) -> None:
    staff = opened(system)
    first, second = half_of(system, staff), half_of(security, staff)
    for _ in range(5):
        enter_codes(staff, "AAAAAAAA", second)
    enter_codes(staff, first, second)
    assert not Staff.objects.get(pk=staff.pk).has_usable_password()


def test_an_administrator_is_appointed_by_two(county: County, system: Client, security: Client) -> None:
    staff = opened(system)
    post = Post.objects.create(office_id="H-XF", title="审计管理员", role=Role.AUDIT_ADMIN)
    security.post(f"/administration/staff/{staff.pk}/appoint/", {"post": post.pk, "since": TODAY.isoformat()})
    assert not Appointment.objects.filter(staff=staff).exists()
    proposal = Proposal.objects.get(staff=staff)
    said = {"proposal": [proposal.pk], "doing": "confirm"}
    security.post("/administration/proposals/", said)
    assert not Appointment.objects.filter(staff=staff).exists(), "who proposed it cannot confirm it"
    system.post("/administration/proposals/", said)
    assert Appointment.objects.get(staff=staff).post == post
    assert Change.objects.filter(what="appointment.made").get().said["proposed_by"][1]


def test_a_refused_proposal_is_gone_and_recorded(county: County, system: Client, security: Client) -> None:
    staff = opened(system)
    post = Post.objects.create(office_id="H-XF", title="审计管理员", role=Role.AUDIT_ADMIN)
    security.post(f"/administration/staff/{staff.pk}/appoint/", {"post": post.pk, "since": TODAY.isoformat()})
    system.post("/administration/proposals/", {"proposal": [Proposal.objects.get().pk], "doing": "refuse"})
    assert not Proposal.objects.exists()
    assert Change.objects.filter(what="appointment.refused").exists()


def test_a_dismissed_officer_loses_access_at_the_next_click(county: County, enter: Enter, security: Client) -> None:
    clerk = county.person("H-ZJ", Role.UNIT_CLERK)
    browser = enter(clerk)
    held = Appointment.objects.get(staff=clerk.staff)
    assert browser.get("/desk/").status_code == 200
    security.post(f"/administration/staff/{clerk.staff}/dismiss/{held.pk}/", {"when": "now"})
    assert browser.get("/desk/").status_code == 404
    held.refresh_from_db()
    assert held.until == TODAY


def test_a_dismissal_for_a_later_day_leaves_access_until_then(county: County, enter: Enter, security: Client) -> None:
    clerk = county.person("H-ZJ", Role.UNIT_CLERK)
    held = Appointment.objects.get(staff=clerk.staff)
    said = {"when": "day", "until": "2026-03-31"}
    security.post(f"/administration/staff/{clerk.staff}/dismiss/{held.pk}/", said)
    assert enter(clerk).get("/desk/").status_code == 200
    held.refresh_from_db()
    assert held.until == date(2026, 3, 31)
    answer = security.post(
        f"/administration/staff/{clerk.staff}/dismiss/{held.pk}/", {"when": "day", "until": "2026-03-01"}
    )
    assert "The day has passed." in problems(answer)


def test_the_last_administrator_of_a_kind_is_not_dismissed(county: County, system: Client, security: Client) -> None:
    admin = county.person("H-GOV", Role.SYSTEM_ADMIN)
    held = Appointment.objects.get(staff=admin.staff)
    answer = security.post(f"/administration/staff/{admin.staff}/dismiss/{held.pk}/", {"when": "now"})
    assert "Nobody else has this administrator’s role" in problems(answer)
    system.post(f"/administration/staff/{admin.staff}/account/", {"doing": "close"})
    assert Staff.objects.get(pk=admin.staff).is_active


def test_a_closed_account_is_signed_out(county: County, enter: Enter, system: Client) -> None:
    clerk = county.person("H-ZJ", Role.UNIT_CLERK)
    browser = enter(clerk)
    system.post(f"/administration/staff/{clerk.staff}/account/", {"doing": "close"})
    assert browser.get("/desk/").status_code == 302
    system.post(f"/administration/staff/{clerk.staff}/account/", {"doing": "open"})
    assert Change.objects.filter(what="staff.reopened").exists()


def test_who_leaves_hands_over_drafts_to_somebody_with_the_same_post(
    county: County, enter: Enter, security: Client
) -> None:
    clerk = county.person("H-XF", Role.PETITION_CLERK)
    heir = Staff.objects.create_user("heir", name="接手人", badge="B300")
    Appointment.objects.create(
        staff=heir, post=Post.objects.get(office="H-XF", role=Role.PETITION_CLERK), since=date(2020, 1, 1)
    )
    enter(clerk).post("/intake/register/", {"doing": "keep", "once": "", "text": "东街的路灯坏了"})
    unfit = county.person("H-ZJ", Role.UNIT_CLERK).staff
    answer = security.post(f"/administration/staff/{clerk.staff}/leave/", {"successor": unfit})
    assert problems(answer), "the drafts may be of reports that this person may not read"
    security.post(f"/administration/staff/{clerk.staff}/leave/", {"successor": heir.pk})
    browser = Client()
    browser.force_login(heir)
    assert "东街的路灯坏了" in text_of(browser.get("/intake/register/"))
    assert not Appointment.objects.in_force(TODAY).filter(staff=clerk.staff).exists()


def test_who_may_not_do_it_finds_no_page(county: County, system: Client, security: Client) -> None:
    staff = opened(system)
    assert system.get(f"/administration/staff/{staff.pk}/appoint/").status_code == 404
    assert system.get(f"/administration/staff/{staff.pk}/leave/").status_code == 404
    assert security.post(f"/administration/staff/{staff.pk}/account/", {"doing": "close"}).status_code == 404
    assert security.post(f"/administration/staff/{staff.pk}/", {"name": "x"}).status_code == 404
    assert security.get("/administration/staff/new/").status_code == 404
    own = county.person("H-GOV", Role.SECURITY_ADMIN).staff
    assert security.post(f"/administration/staff/{own}/code/").status_code == 404


def test_one_person_is_never_appointed_to_posts_that_check_each_other(county: County, security: Client) -> None:
    clerk = county.person("H-ZJ", Role.UNIT_CLERK)
    post = Post.objects.get(office="H-GOV", role=Role.SYSTEM_ADMIN)
    answer = security.post(
        f"/administration/staff/{clerk.staff}/appoint/", {"post": post.pk, "since": TODAY.isoformat()}
    )
    assert "One person may not be both" in problems(answer)
