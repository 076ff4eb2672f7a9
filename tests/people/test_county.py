"""The county of the tests is written at once, and its people are who they are after a sign-in."""

from __future__ import annotations

from huiyin.people.access import person_of
from huiyin.people.models import Staff
from tests.county import County


def test_everybody_in_the_county_of_the_tests_is_who_the_database_says(county: County) -> None:
    assert len(county.people) == Staff.objects.count() == 31
    for (office, role), person in county.people.items():
        staff = Staff.objects.get(pk=person.staff)
        assert person_of(staff) == person
        assert (person.office, person.roles) == (office, {role})
        assert staff.check_password(f"{staff.username} password")
