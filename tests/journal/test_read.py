"""Who reads what: masks, openings, and a 404 that does not tell."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.utils import timezone

from huiyin.journal.models import Dossier
from huiyin.journal.read import MASK, NotFound, dossier, matter, open_identity, possible, preview
from huiyin.law.actors import Role
from huiyin.law.petition.steps.bringing.join import Join
from huiyin.law.petition.steps.passing_on.forward import Forward
from huiyin.law.refusals import Incomplete, Misdirected, NotCompetent
from huiyin.people.access import Petitioner
from tests.county import County
from tests.dossiers import a_petition, at

pytestmark = pytest.mark.django_db
REASON = "需要电话核实路灯的具体位置"


def submission(person: Any, number: str) -> Any:
    return dossier(person, number).first


def test_identity_is_masked_until_it_is_opened_for_a_purpose(county: County) -> None:
    number = a_petition().number
    assert submission(county.clerk, number).name == MASK
    assert submission(county.clerk, number).representatives == ()
    assert submission(county.clerk, number).text.startswith("东街")
    open_identity(county.clerk, number, purpose="contact", reason=REASON)
    assert submission(county.clerk, number).phone == "13800000000"


def test_an_opened_identity_closes_after_half_an_hour(county: County) -> None:
    number = a_petition().number
    open_identity(county.clerk, number, purpose="contact", reason=REASON)
    Dossier.objects.get(number=number).openings.update(at=timezone.now() - timedelta(minutes=31))
    assert submission(county.clerk, number).name == MASK


@pytest.mark.parametrize(
    ("purpose", "reason", "field"), [("curiosity", REASON, "purpose"), ("contact", "看看", "reason")]
)
def test_identity_is_not_opened_without_a_purpose_and_a_reason(
    county: County, purpose: str, reason: str, field: str
) -> None:
    number = a_petition().number
    with pytest.raises(Incomplete) as refused:
        open_identity(county.clerk, number, purpose=purpose, reason=reason)
    assert refused.value.field == field
    assert submission(county.clerk, number).name == MASK


def test_a_post_that_may_not_see_identity_is_refused(county: County) -> None:
    with pytest.raises(NotCompetent):
        open_identity(county.person("H-GOV", Role.SUPERVISOR), a_petition().number, purpose="contact", reason=REASON)


def test_the_petitioner_sees_who_opened_the_matter_and_why(county: County) -> None:
    petition = a_petition()
    for _ in range(3):
        dossier(county.clerk, petition.number)
    open_identity(county.clerk, petition.number, purpose="contact", reason=REASON)
    shown = matter(Petitioner(petition.number)).openings
    assert [(one.office, one.badge, one.purpose) for one in shown] == [
        ("H-XF", county_badge(county), "contact"),
        ("H-XF", county_badge(county), ""),
    ]
    assert shown[0].reason == REASON


def county_badge(county: County) -> str:
    return county.clerk.badge


def test_whoever_may_not_read_is_told_that_there_is_nothing(county: County) -> None:
    number = a_petition().number
    strangers = [("T-SP", Role.UNIT_CLERK), ("H-ZJ", Role.UNIT_HEAD), ("H-GOV", Role.SYSTEM_ADMIN)]
    for office, role in strangers:
        with pytest.raises(NotFound):
            dossier(county.person(office, role), number)
    with pytest.raises(NotFound):
        matter(Petitioner("20260306-00000000"))


def test_an_office_complained_of_reads_nothing_not_even_after_it_had_the_matter(county: County) -> None:
    petition = a_petition().registered(accused=("T-LH",))
    with pytest.raises(NotFound):
        dossier(county.person("T-LH", Role.UNIT_HEAD), petition.number)


def test_what_offices_write_to_each_other_is_masked_for_the_petitioner(county: County) -> None:
    view = a_petition().registered().forwarded().view
    (slip,) = view.of("forward")
    assert (slip.act.target, slip.act.reasons) == ("H-ZJ", MASK)  # type: ignore[attr-defined]


def test_what_may_be_done_comes_with_the_reason_why_not(county: County) -> None:
    petition = a_petition().registered().forwarded()
    unit = county.person("H-ZJ", Role.UNIT_CLERK)
    now = at(petition.day)
    open_to_unit = {one.step.verb for one in possible(unit, petition.view, on=now) if one.refusal is None}
    assert {"accept", "object", "notify", "decline"} <= open_to_unit
    to_clerk = {one.step.verb: one.refusal for one in possible(county.clerk, petition.view, on=now)}
    assert isinstance(to_clerk["accept"], NotCompetent)


def test_a_preview_says_which_clocks_follow_and_changes_nothing(county: County) -> None:
    petition = a_petition().registered()
    view = dossier(county.clerk, petition.number)
    foreseen = preview(county.clerk, view, Forward(target="H-ZJ", reasons="职责"), on=at(petition.day))
    assert [clock.name for clock in foreseen.starts] == ["word_of_where", "notice_forwarded", "objection"]
    assert [clock.name for clock in foreseen.stops] == ["pass_on"]
    assert foreseen.holder == "H-ZJ"
    assert dossier(county.clerk, petition.number).places == 2


def test_only_a_matter_that_one_may_read_can_be_joined(county: County) -> None:
    first, second = a_petition().registered(), a_petition().registered()
    view = dossier(county.clerk, second.number)
    assert preview(county.clerk, view, Join(into=first.number, reasons="同一事项"), on=at(second.day))
    for number in ("20260306-00000000", second.number):
        with pytest.raises(Misdirected):
            preview(county.clerk, view, Join(into=number, reasons="同一事项"), on=at(second.day))


def test_every_clock_explains_itself(county: County) -> None:
    view = a_petition().view
    explanation = view.explained(1)
    assert explanation.due.binding == view.duties[1].due


def test_an_erased_matter_shows_that_it_was_erased(county: County) -> None:
    petition = a_petition()
    Dossier.objects.filter(number=petition.number).update(key=None)
    with time_machine.travel(at(petition.day)):
        assert "已删除" in submission(county.clerk, petition.number).text
