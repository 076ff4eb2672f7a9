"""The readings can be thrown away and made again from the acts."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

import pytest
from django.db.models import F

from huiyin.journal import readings
from huiyin.journal.lists import Filter, search
from huiyin.journal.models import Act, Dossier, Duty, Words
from huiyin.journal.replay import Difference, rebuild, standing_of
from huiyin.journal.wording import from_writing
from huiyin.law.act import EDITION
from huiyin.law.calendar import Calendar
from huiyin.law.kinds import KINDS
from tests.county import County
from tests.dossiers import Petition, a_petition

pytestmark = pytest.mark.django_db


@pytest.fixture
def petition(county: County) -> Petition:
    return a_petition().registered().later(2).forwarded().later(3).accepted().later(4).heard().later(1).answered()


def differences(*, check: bool = True) -> list[str]:
    return [found.what for found in rebuild(check=check) if isinstance(found, Difference)]


def test_a_fresh_journal_has_no_difference(petition: Petition) -> None:
    assert differences() == []


def test_a_reading_that_was_changed_is_named_and_put_right(petition: Petition) -> None:
    Dossier.objects.update(holder="T-LH", is_urgent=True)
    Duty.objects.filter(clock="answer").update(due=F("since"))
    assert sorted(differences()) == ["duty 5", "holder", "is_urgent"]
    differences(check=False)
    assert differences() == []


def test_duties_that_were_deleted_or_invented_come_right(petition: Petition) -> None:
    row = Duty.objects.get(clock="answer")
    Duty.objects.filter(clock="notice_forwarded").delete()
    row.pk, row.place = None, 40
    row.save()
    assert len(differences(check=False)) == 2
    assert differences() == []


def test_lost_words_are_found_again(petition: Petition, county: County) -> None:
    Words.objects.all().delete()
    differences(check=False)
    assert search(county.clerk, "路燈", Filter(), on=petition.day).rows[0].number == petition.number


def test_days_are_counted_again_when_the_holidays_of_a_year_come(
    county: County, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = Calendar.load()
    with monkeypatch.context() as unpublished:
        unpublished.setattr(readings, "Calendar", SimpleNamespace(load=lambda: known.without(2026)))
        number = a_petition(date(2026, 4, 20)).number
        assert not Duty.objects.get(dossier__number=number, clock="pass_on").is_certain
    assert "duty 1" in differences(check=False)
    counted = Duty.objects.get(dossier__number=number, clock="pass_on")
    assert counted.is_certain
    assert counted.due == date(2026, 5, 6)


def test_acts_of_the_first_edition_are_read_as_they_were_meant(county: County) -> None:
    """A claim about an office went past that office then; what was done on it since would not fit another reading."""
    a_petition().registered(accused=("H-XF",))
    written = list(Act.objects.order_by("place"))
    acts = [from_writing(KINDS["petition"], one.verb, one.body, None) for one in written]
    assert standing_of(KINDS["petition"], acts, written).holder == "H-XF"
    for one in written:
        assert one.body.pop("edition") == EDITION
    assert standing_of(KINDS["petition"], acts, written).holder != "H-XF"
