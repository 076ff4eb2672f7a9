"""Refer (告知向有权机关提出): another procedure is the right one; the person is told which, where and by when (A31)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from huiyin.law.act import Act, Scene, require_order
from huiyin.law.fields import ask
from huiyin.law.limits import Limit
from huiyin.law.petition import leaving, reports, simple, telling, who
from huiyin.law.petition.passing_on import left
from huiyin.law.petition.stages import Stage
from huiyin.law.petition.standing import Standing
from huiyin.law.petition.values import Branch, Channel
from huiyin.law.refusals import Misdirected, OutOfTurn
from huiyin.law.running import Fate
from huiyin.law.words import say


@dataclass(frozen=True, kw_only=True)
class Refer(Act[Standing]):
    """Names the body, its address, and what is left of the person's time there, as far as known."""

    verb = "refer"
    title = say("Refer to the competent procedure")
    sentence = say("{office} told the person which other procedure is the right one.")
    article = "A31"
    is_shown_open = True
    is_counted = True
    is_served = True
    letter = say("Referral slip")
    who = who.HOLDER

    branch: Branch = ask("Which procedure", among=tuple(one for one in Branch if one is not Branch.PETITION))
    body: str = ask("Which body", limit=200)
    address: str = ask("Its address and phone", lines=2, limit=500)
    limit: Limit = ask("Which period runs there")
    runs_from: date | None = ask(
        "From which day it runs, if known",
        help="The day the person knew or should have known, or received the decision.",
        default=None,
    )
    copied: str = ask("Which material goes along", help="Say so where nothing does.", lines=2, limit=2_000)
    reasons: str = ask("Why that procedure", sealed=True, lines=4)

    @classmethod
    def ready(cls, standing: Standing, scene: Scene) -> None:
        """Also after acceptance, where another procedure is the right one or the person chose it (A28(2))."""
        leaving.check_may_leave(standing, article=cls.article)

    def check(self, standing: Standing, scene: Scene) -> None:
        """Refuse the petition procedure itself, a letter that is to be forwarded, and a day in the future."""
        if self.branch is Branch.PETITION:
            raise Misdirected(
                say("What the petition procedure is for is accepted here, not referred."), article="A31", field="branch"
            )
        rule = scene.pack.rules["litigation"]
        if self.branch is Branch.COURT and rule.value == "declined":
            raise OutOfTurn(
                say("By the rules that bind this matter it is declined, and the person told where to go."),
                article=rule.article,
                field="branch",
            )
        if self.branch is Branch.COURT and _is_forwarded(standing, scene):
            raise OutOfTurn(
                say("A letter of this kind is forwarded to the court, procuratorate or police: please forward it."),
                article=rule.article,
                field="branch",
            )
        if self.runs_from:
            require_order(self.runs_from, scene, after=None, article=self.article, field="runs_from")

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """The period for telling the person is met once the paper is delivered."""
        gone = left(standing, on=scene.today)
        told = telling.decided(gone.stop("pass_on", on=scene.today), scene)
        told = told.stop("objection", on=scene.today, fate=Fate.MOOT)
        told = simple.not_accepted(told, on=scene.today)
        told = reports.told(told, on=scene.today)
        told = told.handle(notified_on=scene.today, handler=standing.holder, branch=self.branch)
        return told.but(stage=Stage.REFERRED)


def _is_forwarded(standing: Standing, scene: Scene) -> bool:
    """Whether it is a letter at a petition office that can pass it on to a body of its own level (A22(2))."""
    here = scene.offices.today(standing.holder)
    if standing.channel is not Channel.LETTER or not scene.offices[here].is_petition_office:
        return False
    bodies = (one.code for one in scene.offices.values() if one.is_judicial and not one.successor)
    return any(scene.offices.within_reach(here, code) for code in bodies)
