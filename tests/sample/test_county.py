"""The offices, staff and log-ins of the sample county."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date

import pytest

from huiyin.law.actors import Role
from huiyin.law.categories import children
from huiyin.people.in_charge import leaders_in_charge, offices_without_head
from huiyin.people.models import Appointment, Office, Region, Staff
from huiyin.people.offices import competent_offices, offices
from huiyin.sample.county import RealOffices, build, seats
from huiyin.sample.log_ins import PASSWORD, log_ins


@pytest.fixture
def hui(db: None) -> None:
    build()


@pytest.mark.usefixtures("hui")
def test_every_office_has_superiors_up_to_the_province() -> None:
    for code in offices():
        tops = {"P-GOV", "C-JW", "C-ZZ"}
        assert code in tops or offices().above(code)[-1] in tops


@pytest.mark.usefixtures("hui")
def test_every_active_office_has_a_head_and_a_clerk() -> None:
    assert not offices_without_head(on=date(2026, 1, 5))
    handling = {Role.PETITION_CLERK, Role.UNIT_CLERK}
    clerks = set(Appointment.objects.filter(post__role__in=handling).values_list("post__office", flat=True))
    assert set(Office.objects.filter(is_active=True).values_list("code", flat=True)) <= clerks


@pytest.mark.usefixtures("hui")
def test_nearly_every_category_has_a_competent_office() -> None:
    nobody = [
        each.code
        for each in children()
        if each.code not in {"990000", "140000"} and not competent_offices(each.code, "990123101001")
    ]
    assert nobody == []


@pytest.mark.usefixtures("hui")
def test_a_dissolved_office_has_a_successor() -> None:
    assert offices().today("H-FP") == "H-NY"


@pytest.mark.usefixtures("hui")
def test_every_log_in_works_and_shows_its_role() -> None:
    assert len(log_ins()) >= 12
    for each in log_ins():
        assert Staff.objects.get(username=each.username).check_password(PASSWORD)
        assert each.role
        assert each.office
    others = Staff.objects.exclude(username__in=[each.username for each in log_ins()])
    assert not any(staff.has_usable_password() for staff in others)


@pytest.mark.usefixtures("hui")
def test_leaders_have_portfolios() -> None:
    assert [post.title for post in leaders_in_charge("H-CG")] == ["副县长（城建、交通）"]


@pytest.mark.usefixtures("hui")
def test_building_twice_changes_nothing() -> None:
    before = (Office.objects.count(), Staff.objects.count(), Region.objects.count())
    assert not build()
    assert (Office.objects.count(), Staff.objects.count(), Region.objects.count()) == before


@pytest.mark.django_db
def test_the_county_is_not_built_beside_real_offices() -> None:
    Region.objects.create(code="140000", name="山西省", level=1)
    Office.objects.create(code="1", name="真实的单位", region_id="140000", level=1)
    with pytest.raises(RealOffices):
        build()
    assert Office.objects.count() == 1


def test_badges_and_names_are_unique() -> None:
    for attribute in ("badge", "name", "username"):
        counted = Counter(getattr(seat, attribute) for seat in seats())
        assert counted.most_common(1)[0][1] == 1


@pytest.mark.usefixtures("hui")
def test_all_phone_numbers_are_invented() -> None:
    assert all(re.fullmatch(r"0999-622\d{4}", phone) for phone in Office.objects.values_list("phone", flat=True))
