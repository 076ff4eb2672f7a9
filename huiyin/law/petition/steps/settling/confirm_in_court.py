"""Confirm in court (司法确认): both sides asked the court to confirm their agreement (人民调解法33)."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from datetime import date

from huiyin.law.act import Act, Scene, require_order
from huiyin.law.fields import ask
from huiyin.law.petition import who
from huiyin.law.petition.standing import Standing
from huiyin.law.refusals import OutOfTurn
from huiyin.law.words import say


@dataclass(frozen=True, kw_only=True)
class ConfirmInCourt(Act[Standing]):
    """Notes that the court was asked; the court decides."""

    verb = "confirm_in_court"
    title = say("Note the application to the court")
    sentence = say("Both sides asked the court to confirm their agreement.")
    article = "人民调解法33"
    who = who.HOLDER_HANDLER_OR_RECEIVER

    court: str = ask("Which court", limit=200)
    applied_on: date = ask("Day of the joint application")

    @classmethod
    def ready(cls, standing: Standing, scene: Scene) -> None:
        """Of a mediation agreement, once."""
        if standing.running("court_confirmation") is None:
            raise OutOfTurn(say("There is no mediation agreement for the court to confirm."), article=cls.article)

    def check(self, standing: Standing, scene: Scene) -> None:
        """Refuse a day before the signing or in the future; lateness is for the court to judge."""
        signed = standing.mediation.settled_on if standing.mediation else None
        require_order(self.applied_on, scene, after=signed, article=self.article, field="applied_on")

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """Meet the window, and record the day."""
        used = standing.stop("court_confirmation", on=self.applied_on)
        one = standing.mediation
        return used.but(mediation=dataclasses.replace(one, confirmed_on=self.applied_on)) if one else used
