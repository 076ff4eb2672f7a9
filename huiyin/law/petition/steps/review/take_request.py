"""Take a request (受理复查、复核请求): within three working days where local rules ask for it (山东43, 山东44)."""

from __future__ import annotations

from dataclasses import dataclass

from huiyin.law.act import Act, Scene
from huiyin.law.fields import ask
from huiyin.law.petition import who
from huiyin.law.petition.reviewing import judging
from huiyin.law.petition.standing import Standing
from huiyin.law.refusals import AlreadyDone, OutOfTurn
from huiyin.law.words import say


@dataclass(frozen=True, kw_only=True)
class TakeRequest(Act[Standing]):
    """Says only that it is taken up; lateness is decided, with reasons, by the review itself."""

    verb = "take_request"
    title = say("Take the request up")
    sentence = say("{office} took the request up.")
    article = "A35"
    letter = say("Notice that the request is taken up")
    who = who.HOLDER

    contact: str = ask("Who the person can ask", help="Post and phone number.", limit=200)

    @classmethod
    def ready(cls, standing: Standing, scene: Scene) -> None:
        """Only where the rules have this decision, and once."""
        found = judging.in_hand(standing)
        if found and found.taken_on:
            raise AlreadyDone(say("It was taken up on {day}.", day=found.taken_on), article=cls.article)
        if judging.running(standing, "take_") is None:
            raise OutOfTurn(
                say("The rules here ask for no such decision: please decide on the request itself."),
                article=cls.article,
            )

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """Meet the clock for taking the request; the one for deciding runs on."""
        taken = judging.with_round(standing, taken_on=scene.today)
        name = judging.CLOCK.get(standing.stage, "")
        return taken.stop(f"take_{name}", on=scene.today)
