"""The cached offices: complete and up to date; finding competent offices."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from django.db import connection

from huiyin.people import offices as room
from huiyin.people.models import Level, Office, OfficesStamp, Region
from huiyin.people.offices import competent_offices, is_todays, kin_of, offices


def codes(category: str, region: str) -> list[str]:
    return [office.code for office in competent_offices(category, region)]


@pytest.mark.usefixtures("places")
def test_every_office_is_loaded_with_its_region_and_superior() -> None:
    assert set(offices()) == set(Office.objects.values_list("code", flat=True))
    land = offices()["land"]
    assert (land.region, land.superior, land.categories) == ("141123", "city-land", ("020000",))
    assert offices()["petitions"].is_petition_office
    assert offices().superior_of("town") == ""


@pytest.mark.usefixtures("places")
def test_the_nearest_competent_office_comes_first() -> None:
    assert codes("020100", "141123100201") == ["town", "land", "city-land"]


@pytest.mark.usefixtures("places")
def test_a_wider_competence_covers_a_narrower_category_but_not_the_other_way_round() -> None:
    assert codes("020000", "141123") == ["land", "city-land"]
    assert codes("020300", "141123") == ["housing", "land", "city-land"]
    assert codes("020301", "141123") == ["housing", "land", "city-land"]


@pytest.mark.usefixtures("places")
def test_an_office_of_another_region_is_not_competent() -> None:
    assert codes("020000", "141124") == ["next-county", "city-land"]
    assert codes("020100", "141123") == ["land", "city-land"]


@pytest.mark.usefixtures("places")
def test_no_competent_office_gives_an_empty_list() -> None:
    assert codes("090000", "141123") == []


@pytest.mark.usefixtures("places")
def test_a_closed_or_merged_office_is_not_competent_but_keeps_its_name() -> None:
    Office.objects.filter(code="land").update(is_active=False)
    Office.objects.filter(code="housing").update(successor_id="city-land")
    assert codes("020300", "141123") == ["city-land"]
    assert offices()["land"].name == "land office"


@pytest.mark.usefixtures("places")
def test_an_office_is_the_same_as_its_predecessors() -> None:
    for code, successor in [("older", None), ("old", None)]:
        Office.objects.create(
            code=code, name=code, region_id="141123", level=Level.COUNTY, successor_id=successor, is_active=False
        )
    Office.objects.filter(code="older").update(successor_id="old")
    Office.objects.filter(code="old").update(successor_id="land")
    assert kin_of("land") == kin_of("older") == {"older", "old", "land"}
    assert kin_of("town") == {"town"}
    assert kin_of("unknown") == {"unknown"}
    assert [is_todays(code) for code in ("land", "old", "unknown")] == [True, False, True]


@pytest.mark.usefixtures("places")
def test_every_change_of_an_office_changes_the_stamp() -> None:
    stamps = [_stamp()]

    def changed() -> bool:
        stamps.append(_stamp())
        return stamps[-1] not in stamps[:-1]

    assert stamps != [None]
    Office.objects.filter(code="land").update(name="renamed")
    assert changed()
    Office.objects.bulk_create([Office(code="new", name="new", region_id="141123", level=Level.COUNTY)])
    assert changed()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE people_office SET phone = '0358' WHERE code = 'land'")
    assert changed()
    Office.objects.get(code="new").delete()
    assert changed()
    Region.objects.filter(code="141124").update(english="Lin County")
    assert changed()


def _stamp() -> object:
    return OfficesStamp.objects.values_list("stamp", flat=True).first()


@pytest.mark.usefixtures("places")
def test_within_a_transaction_the_offices_are_current() -> None:
    assert offices()["land"].name == "land office"
    Office.objects.filter(code="land").update(name="renamed")
    assert offices()["land"].name == "renamed"


@pytest.mark.usefixtures("places")
def test_offices_that_have_not_changed_are_not_loaded_again(django_assert_num_queries: object) -> None:
    first = offices()
    with django_assert_num_queries(1):  # type: ignore[operator]
        assert offices() is first


@pytest.mark.usefixtures("places")
def test_a_worker_sees_a_change_by_another_within_two_seconds(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 1000.0
    monkeypatch.setattr(room.time, "monotonic", lambda: now)
    monkeypatch.setattr(room._Memory, "kept", None)
    monkeypatch.setattr(room, "connection", SimpleNamespace(in_atomic_block=False))
    assert offices()["land"].name == "land office"
    Office.objects.filter(code="land").update(name="renamed")
    assert offices()["land"].name == "land office", "within a second the cache is used without a query"
    now += 2
    assert offices()["land"].name == "renamed"


@pytest.mark.usefixtures("places")
def test_without_a_stamp_the_offices_are_loaded_every_time() -> None:
    for name in ("renamed", "renamed again"):
        Office.objects.filter(code="land").update(name=name)
        OfficesStamp.objects.all().delete()
        assert offices()["land"].name == name
