"""Access to staff pages, and the office that staff work in."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import Http404, HttpRequest, HttpResponse
from django.test import Client, RequestFactory

from huiyin.law.actors import Role
from huiyin.people.access import Right, signed_in
from huiyin.people.person import person_of
from tests.people.browsers import sign_in
from tests.people.staff import MakeStaff


@signed_in(right=Right.REGISTER)
def register(request: HttpRequest, number: int) -> HttpResponse:
    """Take in a matter."""
    return HttpResponse(f"registered {number}")


def visit(role: Role | None, make_staff: MakeStaff) -> Any:
    """The response to a visitor with that role; None means not signed in."""
    request = RequestFactory().get("/desk/register/?from=visit")
    request.user = make_staff("land", role) if role else AnonymousUser()
    request.person = person_of(request.user) if role else None  # type: ignore[attr-defined, arg-type]
    return register(request, 7)


def test_staff_with_the_right_see_the_page(make_staff: MakeStaff) -> None:
    assert visit(Role.UNIT_CLERK, make_staff).content == b"registered 7"


def test_visitors_are_redirected_to_sign_in_and_back(make_staff: MakeStaff) -> None:
    assert visit(None, make_staff)["location"] == "/accounts/login/?next=%2Fdesk%2Fregister%2F%3Ffrom%3Dvisit"


@pytest.mark.parametrize("role", [Role.SYSTEM_ADMIN, Role.AUDIT_ADMIN, Role.LEADER])
def test_staff_without_the_right_get_404(make_staff: MakeStaff, role: Role) -> None:
    with pytest.raises(Http404):
        visit(role, make_staff)


def test_staff_without_a_post_get_404(make_staff: MakeStaff) -> None:
    staff = make_staff("land", Role.UNIT_CLERK)
    staff.appointments.all().delete()
    browser = Client()
    browser.force_login(staff)
    assert browser.get("/accounts/post/").status_code == 404


@pytest.mark.django_db
def test_without_a_session_there_is_no_query(django_assert_num_queries: Any) -> None:
    browser = Client()
    with django_assert_num_queries(0):
        answer = browser.get("/design/")
    assert answer.wsgi_request.person is None  # type: ignore[attr-defined]


def test_staff_choose_the_office_they_work_in(make_staff: MakeStaff) -> None:
    staff = make_staff("land", Role.UNIT_CLERK, username="zhao")
    make_staff.give(staff, "housing", Role.UNIT_HEAD)
    browser = Client()
    sign_in(browser)
    page = browser.get("/accounts/post/")
    assert page.wsgi_request.person.office == "land"  # type: ignore[attr-defined]
    assert "housing office" in page.content.decode()
    assert browser.post("/accounts/post/", {"office": "housing"})["location"] == "/desk/"
    person = browser.get("/accounts/post/").wsgi_request.person  # type: ignore[attr-defined]
    assert (person.office, person.roles) == ("housing", {Role.UNIT_HEAD})


def test_only_an_office_of_ones_own_posts_can_be_chosen_on_the_page(make_staff: MakeStaff) -> None:
    browser = Client()
    browser.force_login(make_staff("land", Role.UNIT_CLERK))
    page = browser.post("/accounts/post/", {"office": "petitions"})
    assert page.status_code == 200
    assert browser.get("/accounts/post/").wsgi_request.person.office == "land"  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("wanted", "reached"),
    [
        ("/desk/today/", "/desk/today/"),
        ("https://elsewhere.example/", "/desk/"),
        ("//elsewhere.example", "/desk/"),
        ("K", "/desk/"),
    ],
)
def test_the_redirect_after_choosing_stays_on_this_site(make_staff: MakeStaff, wanted: str, reached: str) -> None:
    browser = Client()
    browser.force_login(make_staff("land", Role.UNIT_CLERK))
    assert browser.post("/accounts/post/", {"office": "land", "next": wanted})["location"] == reached


def test_a_choice_that_is_no_longer_valid_falls_back_to_the_first_office(make_staff: MakeStaff) -> None:
    staff = make_staff("land", Role.UNIT_CLERK)
    second = make_staff.give(staff, "housing", Role.UNIT_HEAD)
    browser = Client()
    browser.force_login(staff)
    browser.post("/accounts/post/", {"office": "housing"})
    second.delete()
    assert browser.get("/accounts/post/").wsgi_request.person.office == "land"  # type: ignore[attr-defined]
