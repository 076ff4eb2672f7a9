"""Refile (重新提出): after the end the person brings the matter again and says what is new (A36(3), law.md D3)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from huiyin.law.act import Act, Offer, Scene, require_order
from huiyin.law.actors import Kind
from huiyin.law.fields import ask
from huiyin.law.petition import who
from huiyin.law.petition.again import receiving_office
from huiyin.law.petition.stages import Stage
from huiyin.law.petition.standing import Standing
from huiyin.law.refusals import NotCompetent, OutOfTurn
from huiyin.law.running import Fate
from huiyin.law.statute import pack_for
from huiyin.law.words import say


@dataclass(frozen=True, kw_only=True)
class Refile(Act[Standing]):
    """Not refused for lack of something new: a person decides on that, with reasons."""

    verb = "refile"
    title = say("Bring it again")
    sentence = say("The person brought the matter again and said what is new.")
    article = "A36"
    letter = say("Receipt of the matter brought again")
    from_portal = True
    offer = Offer(
        lead=say("If there are new facts, new reasons or new evidence, bring the matter again and say what is new."),
        follows=say(
            "The office that registered it must tell you within fifteen days whether it is taken up anew, and why."
        ),
        done=say("It has arrived. You are told whether it is taken up anew."),
    )
    who = who.PETITIONER_OR_RECEIVER

    received_on: date = ask("Day received")
    news: str = ask(
        "What is new",
        help="New facts, new reasons or new evidence, since the last answer or which it did not look at.",
        sealed=True,
        lines=8,
    )
    request: str = ask("What you ask for now", is_found_by=True, sealed=True, lines=3, limit=5_000, default="")

    @classmethod
    def ready(cls, standing: Standing, scene: Scene) -> None:
        """Refuse where other rules bind now: the clocks of the first round would be counted by them."""
        first = standing.received_on or scene.today
        if pack_for(first, standing.region) is not pack_for(scene.today, standing.region):
            raise OutOfTurn(
                say("Other rules bind today than when this was received: please bring it as a new matter."),
                article=cls.article,
            )

    def check(self, standing: Standing, scene: Scene) -> None:
        """The person's own request is of today; staff may record the day on which it arrived."""
        require_order(self.received_on, scene, after=standing.received_on, article=self.article, field="received_on")
        if scene.by.kind is Kind.PETITIONER and self.received_on != scene.today:
            raise NotCompetent(say("On the web a matter is brought again today."), article="A17", field="received_on")

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """Start the notice clock of the office that registered it, where the person can be told.

        What was owed or late stays so.
        """
        office = receiving_office(standing, scene)
        again = standing.but(stage=Stage.REFILED, refiled_on=self.received_on, ended_on=None, withdrawn_on=None)
        again = again.handle(notified_on=None, delivered_on=None).stop("return_visit", on=scene.today, fate=Fate.MOOT)
        held = again.held_by(office)
        return held.start("notice", bearer=office, since=self.received_on) if standing.is_named else held
