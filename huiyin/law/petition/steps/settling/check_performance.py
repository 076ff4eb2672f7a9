"""Check performance (履行核查): whether the agreement was kept; where it was not, the procedure goes on (A33)."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from huiyin.law.act import Act, Scene
from huiyin.law.fields import ask
from huiyin.law.petition import who
from huiyin.law.petition.settling import agreed, run_on
from huiyin.law.petition.stages import Stage
from huiyin.law.petition.standing import Standing
from huiyin.law.refusals import OutOfTurn
from huiyin.law.running import Fate
from huiyin.law.words import say


@dataclass(frozen=True, kw_only=True)
class CheckPerformance(Act[Standing]):
    """May be done repeatedly; the person is told each time and can contradict."""

    verb = "check_performance"
    title = say("Check the performance")
    sentence = say("{office} checked whether the agreement was performed.")
    article = "A33"
    letter = say("Notice on the performance of the agreement")
    who = who.PERFORMER_OR_RECEIVER

    is_performed: bool = ask("All of it is performed", default=False)
    evidence: str = ask("Evidence", help="What was seen, receipts, what the person says.", sealed=True, lines=4)

    @classmethod
    def ready(cls, standing: Standing, scene: Scene) -> None:
        """There is an agreement to be performed."""
        if agreed(standing) is None:
            raise OutOfTurn(say("No agreement is being performed."), article=cls.article)

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """Performed: the matter can end. Not by its day: back to the procedure, whose clocks run from their first days.

        After the end nothing can go back; then it stays owed.
        """
        one, today = agreed(standing), scene.today
        assert one is not None
        assert one.perform_by is not None
        if self.is_performed:
            return standing.stop("performance", on=today).but(mediation=dataclasses.replace(one, performed_on=today))
        if today <= one.perform_by or standing.stage is Stage.ENDED:
            return standing
        failed = standing.but(mediation=dataclasses.replace(one, failed_on=today))
        return run_on(failed.stop("performance", on=today, fate=Fate.MOOT), one.resting)
