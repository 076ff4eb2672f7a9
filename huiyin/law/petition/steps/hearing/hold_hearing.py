"""Hold a hearing (听证笔录): what was said and by whom, and what the panel holds; it counts as hearing the person."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from datetime import date

from huiyin.law.act import Act, Scene, require_order
from huiyin.law.fields import ask
from huiyin.law.petition import who
from huiyin.law.petition.hearings import begun, current, is_called
from huiyin.law.petition.stages import Stage
from huiyin.law.petition.standing import Standing
from huiyin.law.refusals import OutOfTurn
from huiyin.law.words import say


@dataclass(frozen=True, kw_only=True)
class HoldHearing(Act[Standing]):
    """The record is signed by those present; the person gets a copy."""

    verb = "hold_hearing"
    title = say("Record the hearing")
    sentence = say("{office} held the hearing.")
    article = "A31"
    letter = say("Record of the hearing")
    who = who.HOLDER

    held_on: date = ask("Day it was held")
    present: str = ask("Who was there", help="And who was invited and did not come.", sealed=True, lines=3)
    minutes: str = ask("What was said", sealed=True, lines=10)
    opinions: str = ask("Opinions and vote of the panel", help="Who differed, too.", sealed=True, lines=4)
    conclusion: str = ask("Conclusion", sealed=True, lines=4)

    @classmethod
    def ready(cls, standing: Standing, scene: Scene) -> None:
        """Refuse a hearing that is not announced, or held already."""
        if not is_called(standing):
            raise OutOfTurn(say("No hearing is announced: please call it first."), article=cls.article)

    def check(self, standing: Standing, scene: Scene) -> None:
        """Not before the day announced, not in the future."""
        one = current(standing)
        require_order(self.held_on, scene, after=one.on if one else None, article=self.article, field="held_on")

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """Record that the person was heard. Holding it late excludes no further days."""
        held = standing.handle(hearing=dataclasses.replace(begun(standing), held_on=self.held_on))
        return held.handle(heard_on=self.held_on) if standing.stage is Stage.ACCEPTED else held
