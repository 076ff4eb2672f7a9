"""Who may read which matter: the hand-written table, and cases outside of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from huiyin.law.actors import Kind, Role
from huiyin.law.readers import Reach, Readers
from huiyin.people.access import Person, Petitioner, actor_of, may_read, readable
from huiyin.people.models import Level, Office

MATRIX = Path(__file__).with_name("access_matrix.txt")
READER = 7

RELATIONS = {
    "own": Readers(holder="land", offices=("petitions", "land"), region="141123"),
    "had": Readers(holder="city-land", offices=("land", "city-land"), region="141100"),
    "inherited": Readers(holder="city-land", offices=("old-land", "city-land"), region="141100"),
    "below": Readers(holder="town", offices=("town",), region="141123100"),
    "away": Readers(holder="next-county", offices=("next-county",), region="141124"),
    "city": Readers(holder="city-land", offices=("city-land",), region="141100"),
    "accused": Readers(holder="land", offices=("land",), region="141123", accused=("land",)),
    "merged": Readers(holder="land", offices=("land",), region="141123", accused=("old-land",)),
    "myself": Readers(holder="land", offices=("land",), region="141123", kept_out=(READER,)),
    "other_hat": Readers(holder="land", offices=("land",), region="141123", accused=("housing",)),
    "superior": Readers(holder="land", offices=("land",), region="141123", accused=("city-land",)),
    "sealed": Readers(holder="land", offices=("land",), region="141123", reach=Reach.SEALED),
    "sealed_below": Readers(holder="town", offices=("town",), region="141123100", reach=Reach.SEALED),
    "sealed_had": Readers(holder="discipline", offices=("land", "discipline"), region="141123", reach=Reach.SEALED),
    "sealed_on_top": Readers(
        holder="discipline", offices=("land", "discipline"), region="141123", accused=("city-land",), reach=Reach.SEALED
    ),
    "sealed_town": Readers(
        holder="discipline", offices=("land", "discipline"), region="141123", accused=("town",), reach=Reach.SEALED
    ),
    "sealed_left": Readers(
        holder="land", offices=("land",), region="141123", accused=("city-land",), reach=Reach.SEALED
    ),
    "sealed_own": Readers(holder="land", offices=("land",), region="141123", accused=("land",), reach=Reach.SEALED),
    "sealed_other_hat": Readers(
        holder="land", offices=("land",), region="141123", accused=("housing",), reach=Reach.SEALED
    ),
    "sealed_myself": Readers(holder="land", offices=("land",), region="141123", kept_out=(READER,), reach=Reach.SEALED),
}


def table() -> list[tuple[Role, str, bool]]:
    """(role, relation, whether readable) of every cell."""
    lines = [line for line in MATRIX.read_text().splitlines() if line.strip() and not line.startswith("#")]
    heads = lines[0].split()
    rows = [(line.split()[0], line.split()[1:]) for line in lines[1:]]
    return [(Role(role), head, cell == "yes") for role, cells in rows for head, cell in zip(heads, cells, strict=True)]


@pytest.fixture
def merged(places: None) -> None:
    """The old land office was merged into the land office."""
    Office.objects.create(
        code="old-land", name="old", region_id="141123", level=Level.COUNTY, successor_id="land", is_active=False
    )


def somebody(role: Role, **changes: object) -> Person:
    """A reader working in the county's land office, who has a second post in housing."""
    given = {"staff": READER, "office": "land", "region": "141123", "elsewhere": frozenset({"housing"})}
    return Person(roles=frozenset({role}), **{**given, **changes})  # type: ignore[arg-type]


def test_the_table_has_every_role_and_every_relation() -> None:
    cells = table()
    assert {role for role, _, _ in cells} == set(Role)
    assert {relation for _, relation, _ in cells} == set(RELATIONS)
    assert len(cells) == len(Role) * len(RELATIONS)


def test_access_follows_the_table(merged: None) -> None:
    wrong = [
        (role, relation, expected)
        for role, relation, expected in table()
        if may_read(somebody(role), RELATIONS[relation]) is not expected
    ]
    assert wrong == []


def test_a_list_contains_exactly_what_may_be_read_singly(merged: None) -> None:
    for role in Role:
        person = somebody(role)
        scope = readable(person)
        assert {name for name, facts in RELATIONS.items() if scope.admits(facts)} == {
            name for name, facts in RELATIONS.items() if may_read(person, facts)
        }
        assert scope.is_empty is (not any(may_read(person, facts) for facts in RELATIONS.values()))


def test_staff_still_in_a_merged_office_do_not_read_its_successors_matters(merged: None) -> None:
    left = somebody(Role.UNIT_CLERK, office="old-land", elsewhere=frozenset())
    assert may_read(left, Readers(holder="old-land", offices=("old-land",), region="141123"))
    assert not may_read(left, Readers(holder="land", offices=("land",), region="141123"))


def test_staff_still_in_a_merged_office_see_nothing_against_its_successor(merged: None) -> None:
    left = somebody(Role.UNIT_CLERK, office="old-land", elsewhere=frozenset())
    facts = Readers(holder="old-land", offices=("old-land",), region="141123", accused=("land",))
    assert not may_read(left, facts)


def test_a_report_on_a_regions_leading_office_is_hidden_from_custodians_there_who_passed_it_on(
    places: None,
) -> None:
    """The petition office of the city is a superior of the one of the county; the land office is not."""
    facts = Readers(
        holder="elsewhere", offices=("housing",), region="141123", accused=("city-petitions",), reach=Reach.SEALED
    )
    keeper = somebody(Role.CUSTODIAN, office="housing", elsewhere=frozenset())
    assert not may_read(keeper, facts)
    assert may_read(keeper, replace(facts, accused=("land",)))


def test_a_national_office_reads_matters_of_every_region(places: None) -> None:
    national = somebody(Role.PETITION_CLERK, office="city-petitions", region="000000")
    assert may_read(national, RELATIONS["away"])


def test_a_matter_without_a_region_is_below_no_office(places: None) -> None:
    clerk = somebody(Role.PETITION_CLERK, office="petitions")
    assert not may_read(clerk, Readers(holder="town", offices=("town",), region=""))


def test_a_person_with_conflicting_roles_reads_nothing(places: None) -> None:
    both = frozenset({Role.PETITION_HEAD, Role.SECURITY_ADMIN})
    assert readable(Person(staff=READER, office="land", region="141123", roles=both)).is_empty


def test_no_person_or_no_office_means_no_access() -> None:
    assert not may_read(None, RELATIONS["own"])
    assert readable(Person(staff=1, office="", region="", roles=frozenset(Role))).is_empty


def test_a_petitioner_reads_only_the_matter_whose_code_was_shown() -> None:
    mine = Readers(holder="land", offices=("land",), region="141123", dossier="X7K2")
    other = Readers(holder="land", offices=("land",), region="141123", dossier="P9Q4")
    assert may_read(Petitioner("X7K2"), mine)
    assert not may_read(Petitioner("X7K2"), other)
    assert not may_read(Petitioner(""), Readers(holder="land", offices=("land",), region="141123"))


def test_a_person_acts_for_the_office_that_they_work_in() -> None:
    actor = actor_of(somebody(Role.UNIT_HEAD))
    assert (actor.kind, actor.staff, actor.office, actor.heads("land")) == (Kind.STAFF, READER, "land", True)
    assert not actor.heads("housing")
    assert actor_of(Petitioner("X7K2")).kind is Kind.PETITIONER
