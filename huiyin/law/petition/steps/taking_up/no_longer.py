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
from huiyin.law.refusals import Incomplete, Misdirected, OutOfTurn
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
    opinion_in: str = ask("Number of the earlier matter, if it is kept here", choices="dossiers", limit=40, default="")
    delivered_on: date | None = ask(
        "Day on which that opinion was delivered",
        help="Empty only where the earlier matter is named: its own record says it.",
        begins_with="nothing",
        default=None,
    )
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
        """The opinion lies in the past and was delivered, as its dossier or its proof of service says (A36(3))."""
        require_order(self.opinion_on, scene, after=None, article=self.article, field="opinion_on")
        if self.delivered_on:
            after = self.opinion_on
            require_order(self.delivered_on, scene, after=after, article=self.article, field="delivered_on")
        if self.opinion_in:
            self._check_named(scene)
        elif self.delivered_on is None and standing.stage is not Stage.REFILED:
            raise Incomplete(
                say("Please name the earlier matter, or the day on which its opinion was delivered."),
                article=self.article,
                field="delivered_on",
            )

    def _check_named(self, scene: Scene) -> None:
        other = scene.related.get(self.opinion_in)
        if other is None or other.kind != Standing.kind or other.is_sealed:
            raise Misdirected(
                say("No matter with the number {number} is open to you.", number=self.opinion_in),
                article=self.article,
                field="opinion_in",
            )
        recheck = other.handling.recheck
        if recheck is None or recheck.delivered_on is None or recheck.delivered_on > scene.today:
            raise OutOfTurn(
                say("No re-check opinion has reached the person in {number}.", number=self.opinion_in),
                article=self.article,
                field="opinion_in",
            )

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """The period for telling the person is met once the paper is delivered."""
        closed = telling.decided(standing.stop("pass_on", on=scene.today), scene)
        closed = closed.stop("objection", on=scene.today, fate=Fate.MOOT)
        closed = simple.not_accepted(closed, on=scene.today)
        return closed.but(stage=Stage.NO_LONGER).handle(notified_on=scene.today, handler=told_by(standing))
