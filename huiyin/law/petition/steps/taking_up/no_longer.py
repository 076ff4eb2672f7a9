"""No longer accept (不再受理): the same facts and reasons after a re-check opinion (A36(3))."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from huiyin.law.act import Act, Scene, require_order
from huiyin.law.fields import ask
from huiyin.law.petition import simple, telling, who
from huiyin.law.petition.again import told_by
from huiyin.law.petition.stages import Stage
from huiyin.law.petition.standing import Standing
from huiyin.law.refusals import OutOfTurn
from huiyin.law.running import Fate
from huiyin.law.words import say


@dataclass(frozen=True, kw_only=True)
class NoLonger(Act[Standing]):
    """A person decides after asking what is new; new facts or reasons open the way again."""

    verb = "no_longer"
    title = say("No longer accept")
    sentence = say("{office} no longer accepts it after the re-check, and said why.")
    article = "A36"
    is_shown_open = True
    is_served = True
    letter = say("Notice that the matter is no longer accepted")
    who = who.HOLDER

    opinion_number: str = ask("Number of the re-check opinion", limit=60)
    opinion_on: date = ask("Day of the re-check opinion", begins_with="nothing")
    claimed_new: str = ask("What the person says is new", sealed=True, lines=4)
    reasons: str = ask("Why this is not new", sealed=True, lines=6)

    @classmethod
    def ready(cls, standing: Standing, scene: Scene) -> None:
        """Refuse for a matter brought again without a re-check: it can still be reviewed."""
        recheck = standing.handling.recheck
        is_rechecked = recheck is not None and recheck.delivered_on is not None
        if standing.stage is Stage.REFILED and not is_rechecked:
            raise OutOfTurn(
                say("There was no re-check in this matter: take it up anew, or decline it and name the review."),
                article=cls.article,
            )

    def check(self, standing: Standing, scene: Scene) -> None:
        """The opinion must lie in the past."""
        require_order(self.opinion_on, scene, after=None, article=self.article, field="opinion_on")

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """The period for telling the person is met once the paper is delivered."""
        closed = telling.decided(standing.stop("pass_on", on=scene.today), scene)
        closed = closed.stop("objection", on=scene.today, fate=Fate.MOOT)
        closed = simple.not_accepted(closed, on=scene.today)
        return closed.but(stage=Stage.NO_LONGER).handle(notified_on=scene.today, handler=told_by(standing))
