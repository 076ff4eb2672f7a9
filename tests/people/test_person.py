"""Building a person from an account, and appointing staff to posts."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
import time_machine
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from huiyin.law.actors import Role
from huiyin.people.access import Right, person_of
from huiyin.people.appoint import ConflictingPosts, appoint, appoint_new, dismiss
from huiyin.people.in_charge import leaders_in_charge, offices_without_head
from huiyin.people.models import Portfolio, Post, Staff
from huiyin.people.person import today
from huiyin.people.policy import conflicts
from tests.people.staff import SINCE, MakeStaff

ON = date(2026, 3, 2)


def post(office: str, role: Role) -> Post:
    return Post.objects.get_or_create(office_id=office, title=f"{role} post", role=role)[0]


def test_a_person_has_the_office_and_the_role_of_their_post(make_staff: MakeStaff) -> None:
    staff = make_staff("land", Role.UNIT_HEAD)
    person = person_of(staff, on=ON)
    assert person is not None
    assert (person.staff, person.office, person.region, person.badge) == (staff.pk, "land", "141123", staff.badge)
    assert person.roles == {Role.UNIT_HEAD}
    assert person.may(Right.SIGN)
    assert not person.may(Right.READ_BELOW)


def test_a_person_with_posts_in_two_offices_works_in_one_at_a_time(make_staff: MakeStaff) -> None:
    staff = make_staff("land", Role.UNIT_CLERK)
    make_staff.give(staff, "housing", Role.UNIT_HEAD, since=date(2021, 1, 1))
    first, chosen = person_of(staff, on=ON), person_of(staff, "housing", on=ON)
    assert first is not None
    assert chosen is not None
    assert (first.office, first.roles, first.elsewhere) == ("land", {Role.UNIT_CLERK}, {"housing"})
    assert (chosen.office, chosen.roles, chosen.elsewhere) == ("housing", {Role.UNIT_HEAD}, {"land"})


def test_only_an_office_of_ones_own_posts_can_be_chosen(make_staff: MakeStaff) -> None:
    person = person_of(make_staff("land", Role.UNIT_CLERK), "petitions", on=ON)
    assert person is not None
    assert person.office == "land"


def test_two_roles_in_one_office_are_combined(make_staff: MakeStaff) -> None:
    staff = make_staff("petitions", Role.PETITION_HEAD)
    make_staff.give(staff, "petitions", Role.SUPERVISOR)
    person = person_of(staff, on=ON)
    assert person is not None
    assert person.roles == {Role.PETITION_HEAD, Role.SUPERVISOR}
    assert person.elsewhere == frozenset()


def test_a_post_that_has_ended_or_not_begun_gives_no_access(make_staff: MakeStaff) -> None:
    assert person_of(make_staff("land", Role.UNIT_CLERK, until=date(2026, 3, 1)), on=ON) is None
    assert person_of(make_staff("land", Role.UNIT_CLERK, since=date(2026, 3, 3)), on=ON) is None


def test_a_closed_account_has_no_person(make_staff: MakeStaff) -> None:
    staff = make_staff("land", Role.UNIT_CLERK)
    staff.is_active = False
    assert person_of(staff, on=ON) is None


def test_conflicting_posts_give_no_access(make_staff: MakeStaff) -> None:
    staff = make_staff("land", Role.UNIT_CLERK)
    make_staff.give(staff, "city-land", Role.SECURITY_ADMIN)
    assert person_of(staff, on=ON) is None


def test_the_day_is_the_date_in_china() -> None:
    with time_machine.travel(datetime(2026, 3, 1, 17, tzinfo=UTC), tick=False):
        assert today() == ON


def test_a_conflicting_post_is_refused(make_staff: MakeStaff) -> None:
    staff = make_staff("petitions", Role.PETITION_CLERK)
    with pytest.raises(ConflictingPosts, match=r"安全管理员|Security administrator"):
        appoint(staff, post("city-petitions", Role.SECURITY_ADMIN), since=ON, by=None)
    assert staff.appointments.count() == 1


def test_only_accounts_without_a_post_are_appointed_many_at_once(make_staff: MakeStaff) -> None:
    old, new = make_staff("land", Role.UNIT_CLERK), Staff.objects.create_user("new", name="新人", badge="N1")
    audit, system = post("land", Role.AUDIT_ADMIN), post("city-land", Role.SYSTEM_ADMIN)
    for seats in ([(old, audit)], [(new, audit), (new, system)]):
        with pytest.raises(ValueError, match="more than one post"):
            appoint_new(seats, since=ON)
    appoint_new([(new, audit)], since=ON)
    assert new.appointments.get().post == audit
    assert old.appointments.count() == 1


def test_a_conflicting_post_may_follow_one_that_has_ended(make_staff: MakeStaff) -> None:
    staff = make_staff("petitions", Role.PETITION_CLERK)
    dismiss(staff.appointments.get(), until=date(2026, 3, 1), by=None)
    appoint(staff, post("city-petitions", Role.SECURITY_ADMIN), since=ON, by=None)
    person = person_of(staff, on=ON)
    assert person is not None
    assert person.roles == {Role.SECURITY_ADMIN}


def test_a_conflicting_post_may_end_before_the_other_begins(make_staff: MakeStaff) -> None:
    staff = make_staff("petitions", Role.PETITION_CLERK, since=date(2026, 6, 1))
    appoint(staff, post("city-petitions", Role.AUDIT_ADMIN), since=ON, until=date(2026, 5, 31), by=None)
    with pytest.raises(ConflictingPosts):
        appoint(staff, post("city-petitions", Role.SYSTEM_ADMIN), since=ON, by=None)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    grants=st.lists(
        st.tuples(st.sampled_from(list(Role)), st.integers(0, 40), st.one_of(st.none(), st.integers(0, 40))),
        max_size=8,
    )
)
def test_no_series_of_appointments_gives_conflicting_roles_on_any_day(
    make_staff: MakeStaff, grants: list[tuple[Role, int, int | None]]
) -> None:
    number = Staff.objects.count() + 1
    staff = Staff.objects.create_user(f"random{number}", name="某某", badge=f"R{number}")
    for place, (role, begin, length) in enumerate(grants):
        until = None if length is None else _day(begin + length)
        given_post = Post.objects.create(office_id="land", title=f"{number}.{place}", role=role)
        try:
            appoint(staff, given_post, since=_day(begin), until=until, by=None)
        except ConflictingPosts:
            continue
    held = list(staff.appointments.select_related("post"))
    for day in map(_day, range(82)):
        today_held = {Role(each.post.role) for each in held if each.since <= day <= (each.until or day)}
        assert not conflicts(today_held)


def _day(number: int) -> date:
    return date.fromordinal(SINCE.toordinal() + number)


@pytest.mark.usefixtures("places")
def test_a_leader_in_charge_of_the_category_comes_before_one_in_charge_of_the_office() -> None:
    general, narrow = (
        Post.objects.create(office_id="petitions", title=title, role=Role.LEADER, rank=rank)
        for title, rank in [("general", 9), ("narrow", 1)]
    )
    Portfolio.objects.create(post=general, office_id="land")
    Portfolio.objects.create(post=narrow, office_id="land", categories=["020000"])
    assert leaders_in_charge("land", "020300") == [narrow, general]
    assert leaders_in_charge("land", "050000") == [general]
    assert leaders_in_charge("land") == [general]
    assert leaders_in_charge("housing", "020300") == []


def test_an_office_without_a_head_is_listed(make_staff: MakeStaff) -> None:
    make_staff("land", Role.UNIT_HEAD, until=date(2026, 3, 2))
    make_staff("town", Role.UNIT_CLERK)
    assert "land" not in {office.code for office in offices_without_head(on=ON)}
    assert {"land", "town"} <= {office.code for office in offices_without_head(on=date(2026, 3, 3))}
