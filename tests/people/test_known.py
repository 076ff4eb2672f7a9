"""Who asks is kept in memory, and yet every change of an account or a post holds at the next request."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client

from huiyin.law.actors import Role
from huiyin.people.appoint import appoint, dismiss
from huiyin.people.models import OfficesStamp, Post, Staff
from tests.county import County

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def staff(county: County) -> Staff:
    return Staff.objects.get(pk=county.clerk.staff)


@pytest.fixture
def browser(staff: Staff) -> Client:
    browser = Client()
    browser.force_login(staff)
    assert browser.get("/desk/").status_code == 200
    return browser


def _is_let_in(browser: Client) -> bool:
    return browser.get("/desk/").status_code == 200


def _dismissed(staff: Staff) -> None:
    dismiss(staff.appointments.get(), until=date(2020, 12, 31), by=None)


def _closed(staff: Staff) -> None:
    Staff.objects.filter(pk=staff.pk).update(is_active=False)


def _password_changed(staff: Staff) -> None:
    staff.set_password("another password that is long")
    staff.save()


@pytest.mark.parametrize("happened", [_dismissed, _closed, _password_changed])
def test_who_lost_access_is_turned_away_at_the_next_request(
    browser: Client, staff: Staff, happened: Callable[[Staff], None]
) -> None:
    happened(staff)
    assert not _is_let_in(browser)


def test_a_new_post_is_seen_at_the_next_request(browser: Client, staff: Staff) -> None:
    assert "Work in another office" not in browser.get("/desk/", headers={"accept-language": "en"}).text
    appoint(staff, Post.objects.get(office_id="H-ZJ", role=Role.UNIT_CLERK), since=date(2020, 1, 1), by=None)
    assert "Work in another office" in browser.get("/desk/", headers={"accept-language": "en"}).text


def test_a_sign_in_is_no_change_of_people(staff: Staff) -> None:
    before, last = OfficesStamp.objects.get().people, staff.last_login
    Client().force_login(staff)
    assert Staff.objects.get(pk=staff.pk).last_login != last
    assert OfficesStamp.objects.get().people == before


def test_one_query_tells_who_asks(browser: Client, django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(1):
        browser.get("/alive/")


def test_what_a_view_does_to_its_account_does_not_reach_the_next_request(browser: Client, staff: Staff) -> None:
    first = browser.get("/desk/").wsgi_request.user
    first.name = "written over"
    assert browser.get("/desk/").wsgi_request.user.name == staff.name
