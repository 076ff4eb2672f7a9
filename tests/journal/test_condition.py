"""The rule of access asked of one dossier and asked of the database says the same, for every kind of reach."""

from __future__ import annotations

import itertools

import pytest

from huiyin.journal.models import Dossier
from huiyin.journal.read import readers_of
from huiyin.journal.readers.condition import as_filter
from huiyin.law.actors import Role
from huiyin.law.readers import Reach
from huiyin.people.access import Person, may_read, readable
from huiyin.people.conditions import every, holds, some
from tests.county import County

pytestmark = pytest.mark.django_db
PLACES = (("", ()), ("990123", ("H-ZJ",)), ("990123101", ("T-LH", "H-XF")), ("990100", ("C-JW", "H-JW")))
AGAINST = ((), ("H-ZJ",), ("H-GOV",), ("C-GOV",))


@pytest.fixture
def every_dossier(county: County) -> list[Dossier]:
    """One dossier for each combination of reach, place, accused, and staff who keep out or alone read it."""
    me = county.person("H-ZJ", Role.UNIT_CLERK).staff
    rows = []
    for count, (reach, (region, offices), accused, kept_out, circle) in enumerate(
        itertools.product(Reach, PLACES, AGAINST, ((), (me,)), ((), (me,)))
    ):
        rows.append(
            Dossier(
                number=f"20260306-{count:08d}", kind="petition", reach=reach, is_sealed=reach is Reach.SEALED,
                holder=offices[0] if offices else "", offices=list(offices), region=region, accused=list(accused),
                kept_out=list(kept_out), circle=list(circle), stage="received", received_on="2026-03-06",
                next_due="2026-03-06",
            )
        )  # fmt: skip
    Dossier.objects.bulk_create(rows)
    return list(Dossier.objects.all())


def people(county: County) -> list[Person]:
    return [
        county.person(office, role)
        for office, role in (
            ("H-ZJ", Role.UNIT_CLERK), ("H-ZJ", Role.UNIT_HEAD), ("H-XF", Role.PETITION_CLERK), ("H-GOV", Role.LEADER),
            ("H-GOV", Role.SUPERVISOR), ("H-JW", Role.CUSTODIAN), ("H-XF", Role.CUSTODIAN), ("H-GOV", Role.AUDIT_ADMIN),
            ("T-LH", Role.UNIT_CLERK),
        )
    ]  # fmt: skip


def test_one_by_one_and_as_a_list_the_same_is_read(county: County, every_dossier: list[Dossier]) -> None:
    for person in people(county):
        one_by_one = {row.number for row in every_dossier if may_read(person, readers_of(row))}
        as_list = set(Dossier.objects.filter(as_filter(readable(person).condition)).values_list("number", flat=True))
        assert as_list == one_by_one, (person.office, person.roles)


def test_each_reach_is_read_by_somebody_and_kept_from_somebody(county: County, every_dossier: list[Dossier]) -> None:
    for reach in Reach:
        of_reach = [row for row in every_dossier if row.reach == reach]
        reads = {person.staff for person in people(county) for row in of_reach if may_read(person, readers_of(row))}
        assert 0 < len(reads) < len(people(county)), reach


def test_none_of_none_holds_and_all_of_none_does() -> None:
    assert not holds(some(), object())
    assert holds(every(), object())
