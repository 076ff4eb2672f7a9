"""Loading provinces, cities and counties from the published codes."""

from __future__ import annotations

import pytest

from huiyin.law.offices import region_lies_in
from huiyin.people.models import Level, Region
from huiyin.people.regions import UnknownRegion, level_of, load_province, provinces, published


@pytest.mark.django_db
def test_a_province_is_loaded_with_its_cities_and_counties() -> None:
    load_province("140000")
    xing = Region.objects.get(code="141123")
    assert (xing.name, xing.level) == ("兴县", Level.COUNTY)
    above = [xing.parent, xing.parent.parent, xing.parent.parent.parent]  # type: ignore[union-attr]
    assert [str(each) for each in above] == ["吕梁市", "山西省", "全国"]
    assert Region.objects.filter(level=Level.CITY).count() == 11
    assert not Region.objects.exclude(code__startswith="14").exclude(code="000000").exists()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("province", "county", "parent"),
    [("110000", "110101", "110000"), ("420000", "429021", "420000"), ("460000", "469001", "460000")],
)
def test_a_county_directly_under_the_province_has_it_as_parent(province: str, county: str, parent: str) -> None:
    load_province(province)
    assert Region.objects.get(code=county).parent_id == parent


@pytest.mark.django_db
def test_a_city_without_counties_is_still_a_city() -> None:
    load_province("440000")
    assert Region.objects.get(code="441900").level == Level.CITY


@pytest.mark.django_db
def test_loading_again_changes_nothing_that_was_added_by_hand() -> None:
    load_province("140000")
    Region.objects.filter(code="141123").update(english="Xing County", name="wrong")
    Region.objects.create(code="141123100", name="蔚汾镇", parent_id="141123", level=Level.TOWN)
    count = Region.objects.count()
    load_province("140000")
    xing = Region.objects.get(code="141123")
    assert (xing.name, xing.english, Region.objects.count()) == ("兴县", "Xing County", count)


@pytest.mark.django_db
@pytest.mark.parametrize("code", ["150001", "141123", "990000", "", "14"])
def test_a_code_that_is_not_a_province_is_refused(code: str) -> None:
    with pytest.raises(UnknownRegion):
        load_province(code)
    assert not Region.objects.exists()


@pytest.mark.django_db
def test_every_province_can_be_loaded() -> None:
    for code in provinces():
        load_province(code)
    assert Region.objects.count() == len(published()) + 1


def test_there_are_34_provinces_and_every_region_is_in_one() -> None:
    assert len(provinces()) == 34
    assert all(any(region_lies_in(code, province) for province in provinces()) for code in published())


def test_the_level_follows_from_the_code() -> None:
    levels = [level_of(code) for code in ("000000", "140000", "141100", "141123", "141123100", "141123100201")]
    assert levels == list(Level)
