"""Tell who is competent (告知有权处理机关): not ours, nor of those under us (A23(1))."""

from __future__ import annotations

from dataclasses import dataclass

from huiyin.law.act import Act, Scene
from huiyin.law.fields import ask
from huiyin.law.petition import leaving, simple, telling, who
from huiyin.law.petition.passing_on import check_not_accused, check_stands, check_target, left
from huiyin.law.petition.stages import Stage
from huiyin.law.petition.standing import Standing
from huiyin.law.refusals import Misdirected, OutOfTurn, Refused
from huiyin.law.running import Fate
from huiyin.law.words import say


@dataclass(frozen=True, kw_only=True)
class TellCompetent(Act[Standing]):
    """For an office above or beside, to which one cannot pass on; what one can pass on is passed on."""

    verb = "tell_competent"
    title = say("Tell which office is competent")
    sentence = say("{office} told the person that {target} is competent.")
    article = "A23"
    is_shown_open = True
    is_served = True
    letter = say("Notice of the competent office")
    who = who.HOLDER

    target: str = ask("Which office is competent", choices="offices")
    address: str = ask("Its address and phone", lines=2, limit=500)
    reasons: str = ask("Why that office", sealed=True, lines=4, limit=5_000)

    @classmethod
    def ready(cls, standing: Standing, scene: Scene) -> None:
        """Of what came in directly: what was passed on is objected to, and the sender decides (A23(3))."""
        leaving.check_may_leave(standing, article=cls.article)
        if standing.handling.sender:
            raise OutOfTurn(
                say("It was passed on to you: please object, so that the sender can pass it on again."),
                article=cls.article,
            )

    def check(self, standing: Standing, scene: Scene) -> None:
        """Refuse one's own office, and one that it can be passed on to."""
        self.receives(standing, scene, self.target)

    @classmethod
    def receives(cls, standing: Standing, scene: Scene, office: str) -> None:
        """Refuse an office that cannot be named; the form offers the others."""
        check_stands(scene, office, article=cls.article)
        check_not_accused(standing, scene, office, article=cls.article)
        name = scene.offices[office].name
        if scene.offices.are_one(office, standing.holder):
            raise Misdirected(say("{office} has the matter already.", office=name), article=cls.article, field="target")
        try:
            check_target(standing, scene, office, article=cls.article)
        except Refused:
            return
        raise Misdirected(
            say("Your office can pass it on to {office}: please do that instead.", office=name),
            article=cls.article,
            field="target",
        )

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """The person brings it there themselves; telling them is met once the paper is delivered."""
        gone = left(standing, on=scene.today)
        told = telling.decided(gone.stop("pass_on", on=scene.today), scene)
        told = told.stop("objection", on=scene.today, fate=Fate.MOOT)
        told = simple.not_accepted(told, on=scene.today)
        return told.but(stage=Stage.REFERRED).handle(notified_on=scene.today, handler=standing.holder, branch=None)
