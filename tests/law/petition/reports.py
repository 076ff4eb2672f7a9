"""Scenes for the tests of reports: the offices of scenes.py with discipline bodies, and custodians everywhere."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Self

from huiyin.law.actors import PETITIONER, Actor, Kind, Role
from huiyin.law.offices import Office, Offices
from huiyin.law.petition.values import Purpose
from tests.law.petition.scenes import MONDAY, OFFICES, Matter, clerk

_MORE = (
    Office(code="discipline", name="Discipline", region="990123", superior="city_discipline", is_discipline=True),
    Office(code="city_discipline", name="City Discipline", region="990100", is_discipline=True),
    Office(code="organisation", name="Organisation", region="990123", is_organisation=True),
    Office(code="city_organisation", name="City Organisation", region="990100", is_organisation=True),
)
_COMPETENT = {"housing": ("030000",)}
ALL = Offices([*(replace(one, categories=_COMPETENT.get(one.code, ())) for one in OFFICES.values()), *_MORE])
_STAFF = {code: 1_000 + number for number, code in enumerate(ALL)}


def custodian(office: str) -> Actor:
    """Who alone handles sealed reports in an office's name."""
    return Actor(kind=Kind.STAFF, staff=_STAFF[office], office=office, roles=frozenset({Role.CUSTODIAN}))


@dataclass(frozen=True)
class Report(Matter):
    """A report on its way."""

    def sent(self, target: str = "discipline", by: str = "") -> Self:
        return self.did("forward", custodian(by or self.holder), target=target)

    def taken_up(self) -> Self:
        return self.did("accept", custodian(self.holder))

    def concluded(self) -> Self:
        return self.did("conclude", custodian(self.holder))

    def fed_back(self) -> Self:
        return self.did("deliver", custodian(self.holder))


def a_report(
    *, office: str = "petition", day: date = MONDAY, brought: dict[str, Any] | None = None, offices: Offices = ALL,
    **entries: Any,
) -> Report:  # fmt: skip
    """A report that the office's clerk has just registered."""
    came = Report(day=day, offices=offices).did("submit", PETITIONER, office=office, **(brought or {}))
    by = custodian(office) if came.standing.is_sealed else clerk(office)
    return came.did("register", by, **({"purpose": Purpose.REPORT} | entries))


def a_complaint(**changes: Any) -> Report:
    """Somebody retaliates."""
    return Report(offices=ALL).did("report_retaliation", PETITIONER, **changes)
