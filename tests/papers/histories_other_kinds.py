"""Dossiers of the other kinds, which together send every letter of theirs."""

from __future__ import annotations

from datetime import date

from huiyin.journal.record import begin
from huiyin.law.advice.standing import Adoption, Subject
from huiyin.law.advice.steps.advise import Advise
from huiyin.law.advice.steps.respond import Respond
from huiyin.law.annual.steps.report_year import ReportYear
from tests.dossiers import Petition, at, clerk_of, head_of

DAY = date(2026, 3, 9)


def advised() -> Petition:
    """An advice, adopted in part."""
    advice = Advise(
        subject=Subject.WORK,
        target="H-ZJ",
        category="030900",
        facts="多个小区漏水迟迟不修",
        basis="《物业管理条例》第三十五条",
        advice="建立维修限时办结制度",
        days=20,
    )
    given = Petition(begin("advice", advice, by=clerk_of("H-XF"), on=at(DAY)), DAY)
    answer = Respond(adoption=Adoption.PARTLY, measures="六月底前建立制度", reasons="经费分年安排")
    return given.later(9).did(answer, head_of("H-ZJ"))


def year_reported() -> Petition:
    """The annual report on the year before."""
    report = ReportYear(
        year=2025, targets=("H-GOV",), overview="总体平稳", problems="物业纠纷较多", figures=(("total", "all", 3),)
    )
    return Petition(begin("annual", report, by=head_of("H-XF"), on=at(DAY)), DAY)


OTHER_KINDS = (advised, year_reported)
