"""Constraints that the database enforces."""

from __future__ import annotations

from datetime import date

import pytest
from django.apps import apps
from django.db import IntegrityError, models, transaction
from django.db.models import ProtectedError

from huiyin.law.actors import Role
from huiyin.people.models import Appointment, Level, Office, Portfolio, Post, Region, Staff
from tests.people.staff import MakeStaff

PERSONAL = {"email", "first_name", "last_name", "phone", "mobile", "id_number", "birthday", "photo", "address"}


def test_no_foreign_key_cascades() -> None:
    keys = [
        field
        for model in apps.get_app_config("people").get_models()
        for field in model._meta.get_fields()
        if isinstance(field, models.ForeignKey)
    ]
    assert keys
    assert all(key.remote_field.on_delete is models.PROTECT for key in keys)


def test_staff_have_no_personal_data_but_a_name() -> None:
    assert not {field.name for field in Staff._meta.get_fields()} & PERSONAL


@pytest.mark.usefixtures("places")
@pytest.mark.parametrize("wrong", [{"superior_id": "land"}, {"successor_id": "land"}])
def test_no_office_is_its_own_superior_or_successor(wrong: dict[str, str]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Office.objects.filter(code="land").update(**wrong)


@pytest.mark.usefixtures("places")
def test_the_code_of_an_office_is_unique() -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Office.objects.create(code="land", name="another", region_id="141123", level=Level.COUNTY)


@pytest.mark.usefixtures("places")
@pytest.mark.parametrize("code", ["", "no spaces", "市局"])
def test_the_code_of_an_office_is_usable_in_a_url(code: str) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Office.objects.create(code=code, name="another", region_id="141123", level=Level.COUNTY)


@pytest.mark.usefixtures("places")
@pytest.mark.parametrize(
    ("code", "level"),
    [
        ("141125", Level.CITY),
        ("141200", Level.PROVINCE),
        ("141123101", Level.COUNTY),
        ("141125", Level.TOWN),
        ("141123101", Level.VILLAGE),
        ("100000", Level.NATION),
        ("14112", Level.COUNTY),
    ],
)
def test_the_code_of_a_region_must_fit_its_level(code: str, level: Level) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Region.objects.create(code=code, name="somewhere", parent_id="000000", level=level)


@pytest.mark.usefixtures("places")
def test_no_region_is_its_own_parent() -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Region.objects.filter(code="141123").update(parent_id="141123")


@pytest.mark.usefixtures("places")
def test_an_office_with_posts_and_a_region_with_offices_cannot_be_deleted() -> None:
    Post.objects.create(office_id="town", title="clerk", role=Role.UNIT_CLERK)
    with pytest.raises(ProtectedError):
        Office.objects.get(code="town").delete()
    with pytest.raises(ProtectedError):
        Region.objects.get(code="141124").delete()


def test_staff_who_ever_held_a_post_cannot_be_deleted(make_staff: MakeStaff) -> None:
    staff = make_staff("land", Role.UNIT_CLERK, until=date(2021, 1, 1))
    with pytest.raises(ProtectedError):
        staff.delete()


def test_account_names_are_unique_regardless_of_case(make_staff: MakeStaff) -> None:
    make_staff("land", Role.UNIT_CLERK, username="Zhao")
    assert Staff.objects.get_by_natural_key("ZHAO").username == "zhao"
    with pytest.raises(IntegrityError), transaction.atomic():
        Staff.objects.create(username="ZHAO", name="某某", badge="C1")


def test_a_badge_number_is_unique(make_staff: MakeStaff) -> None:
    staff = make_staff("land", Role.UNIT_CLERK)
    with pytest.raises(IntegrityError), transaction.atomic():
        Staff.objects.create_user("other", name="某某", badge=staff.badge)


def test_an_account_without_a_password_cannot_sign_in(make_staff: MakeStaff) -> None:
    assert not Staff.objects.create_user("new", name="某某", badge="N1").has_usable_password()


def test_an_unknown_role_is_refused(make_staff: MakeStaff) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Post.objects.create(office_id="land", title="x", role="superuser")


def test_an_appointment_cannot_end_before_it_begins(make_staff: MakeStaff) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        make_staff("land", Role.UNIT_CLERK, since=date(2026, 3, 2), until=date(2026, 3, 1))


def test_the_last_day_of_an_appointment_is_included(make_staff: MakeStaff) -> None:
    make_staff("land", Role.UNIT_CLERK, since=date(2026, 3, 2), until=date(2026, 3, 9))
    days = [date(2026, 3, day) for day in (1, 2, 9, 10)]
    assert [Appointment.objects.in_force(day).exists() for day in days] == [False, True, True, False]


@pytest.mark.usefixtures("places")
def test_every_model_has_a_readable_str() -> None:
    post = Post.objects.create(office_id="land", title="head", role=Role.UNIT_HEAD)
    portfolio = Portfolio.objects.create(post=post, office_id="town")
    staff = Staff.objects.create_user("new", name="某某", badge="N1")
    appointment = Appointment.objects.create(staff=staff, post=post, since=date(2026, 1, 1))
    assert [str(each) for each in (post, portfolio, appointment, Region.objects.get(code="141123"))] == [
        "land office head",
        "land office head → town office",
        "N1 · land office head",
        "兴县",
    ]
