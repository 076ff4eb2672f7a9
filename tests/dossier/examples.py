"""One dossier of each kind that is no petition, recorded in the invented county."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from huiyin.journal.record import begin
from huiyin.law.act import SHANGHAI
from huiyin.law.actors import Role
from huiyin.law.advice.standing import Subject
from huiyin.law.advice.steps.advise import Advise
from huiyin.law.annual.steps.report_year import ReportYear
from huiyin.people.access import actor_of
from tests.county import County


def an_advice(county: County, **changes: Any) -> str:
    """An advice of the petition office to the housing bureau, given today; some fields may say otherwise."""
    act = Advise(
        subject=Subject.WORK, target="H-ZJ", category="030900", facts="多个小区漏水迟迟不修。",
        basis="《物业管理条例》第三十五条", advice="建立维修限时办结制度。\n并公开。", days=20,
    )  # fmt: skip
    return begin("advice", act.corrected(**changes), by=actor_of(county.clerk), on=datetime.now(SHANGHAI)).number


def an_annual_report(county: County) -> str:
    """An annual report of the petition office to the county government."""
    act = ReportYear(
        year=2025, targets=("H-GOV",), overview="总体平稳。", problems="物业纠纷较多。", other="",
        figures=(("total", "all", 3), ("deeds", "answer", 2)),
    )  # fmt: skip
    by = actor_of(county.person("H-XF", Role.PETITION_HEAD))
    return begin("annual", act, by=by, on=datetime.now(SHANGHAI)).number
