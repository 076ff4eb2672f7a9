"""Report back (办结报告): the office that was assigned the matter tells the assigning office how it ended (A22(1)③)."""

from __future__ import annotations

from dataclasses import dataclass

from huiyin.law.act import Act, Scene
from huiyin.law.fields import ask
from huiyin.law.petition import who
from huiyin.law.petition.stages import Stage
from huiyin.law.petition.standing import Standing
from huiyin.law.refusals import OutOfTurn
from huiyin.law.running import Fate
from huiyin.law.words import say

#: Stages at which a matter that was not taken up anew has no result yet.
_BEFORE = frozenset({Stage.REGISTERED, Stage.HANDED, Stage.OBJECTED, Stage.DISPUTED, Stage.ACCEPTED, Stage.ANSWERED})


@dataclass(frozen=True, kw_only=True)
class ReportBack(Act[Standing]):
    """Reports point by point on what was to be settled, also after the end."""

    verb = "report_back"
    title = say("Report completion")
    sentence = say("{office} reported completion.")
    article = "A22"
    letter = say("Completion report")
    is_told = False
    who = who.ASSIGNED_OFFICE

    results: str = ask("The result on each point", sealed=True, lines=8)

    @classmethod
    def ready(cls, standing: Standing, scene: Scene) -> None:
        """Refuse before there is a result; after a new beginning the report is on the round before."""
        if standing.stage in _BEFORE and standing.reopened_on is None:
            raise OutOfTurn(say("There is nothing to report yet: the matter is still being handled."), article="A22")

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """Meet the clock of this office; those of others run on."""
        for bearer in {
            clock.bearer for clock in standing.clocks if scene.offices.are_one(clock.bearer, scene.by.office)
        }:
            if any(
                c.name == "completion_report" and c.fate is Fate.RUNNING and c.bearer == bearer for c in standing.clocks
            ):
                standing = standing.handle(reported_by=bearer)
            standing = standing.stop("completion_report", on=scene.today, bearer=bearer)
        return standing
