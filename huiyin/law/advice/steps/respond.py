"""Respond (反馈采纳情况): the organ advised says in writing what it takes up, and why not the rest (A40(4))."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from huiyin.law.act import Act, Scene, require_order
from huiyin.law.advice import who
from huiyin.law.advice.standing import Adoption, Stage, Standing
from huiyin.law.fields import ask
from huiyin.law.refusals import Incomplete
from huiyin.law.words import say


@dataclass(frozen=True, kw_only=True)
class Respond(Act[Standing]):
    """What is taken up needs measures, what is not needs reasons."""

    verb = "respond"
    title = say("Answer the advice")
    sentence = say("{office} answered the advice.")
    article = "A40"
    letter = say("Answer to the advice")
    is_told = False
    who = who.ORGAN_ADVISED

    adoption: Adoption = ask("Whether it is adopted")
    measures: str = ask("What is done, and by when", sealed=True, is_found_by=True, lines=6, default="")
    decided_on: date | None = ask(
        "Day of the decision not to adopt it, or all of it", help="Empty: today.", begins_with="nothing", default=None
    )
    reasons: str = ask("Why the rest is not adopted", sealed=True, is_found_by=True, lines=6, default="")

    def check(self, standing: Standing, scene: Scene) -> None:
        """Adoption without measures, or refusal without reasons, is no answer."""
        if self.adoption is not Adoption.NOT and not self.measures.strip():
            raise Incomplete(say("Please say what is done, and by when."), article=self.article, field="measures")
        if self.adoption is not Adoption.WHOLLY and not self.reasons.strip():
            raise Incomplete(say("Please say why it is not adopted in full."), article=self.article, field="reasons")
        if self.decided_on:
            after = standing.received_on
            require_order(self.decided_on, scene, after=after, article=self.article, field="decided_on")

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """``advice_answer`` is met; so is the time for reasons, which local rules give for what is not taken up."""
        answered = standing.but(stage=Stage.ANSWERED, adoption=self.adoption, answered_on=scene.today)
        if self.adoption is not Adoption.WHOLLY and "advice_reasons" in scene.pack.periods:
            since = self.decided_on or scene.today
            answered = answered.start("advice_reasons", bearer=standing.holder, since=since)
        return answered.stop("advice_answer", "advice_reasons", on=scene.today)
