"""Decide on recusal (决定回避): the head, or the organ above where the head is meant, says yes or no with reasons."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from huiyin.law.act import Act, Scene
from huiyin.law.fields import ask
from huiyin.law.petition import recusal, who
from huiyin.law.petition.standing import Standing
from huiyin.law.refusals import Incomplete, OutOfTurn
from huiyin.law.words import say


@dataclass(frozen=True, kw_only=True)
class DecideRecusal(Act[Standing]):
    """The person is told either way."""

    verb = "decide_recusal"
    title = say("Decide who keeps out")
    sentence = say("{office} decided on the request that somebody keep out.")
    article = "A28"
    is_shown_open = True
    letter = say("Decision on recusal")
    who = who.RECUSAL_DECIDER

    is_granted: bool = ask("The request is granted", default=False)
    staff: int = ask("Who keeps out", help="Where the request is granted.", choices="staff", default=0)
    is_office: bool = ask(
        "The office as a whole keeps out",
        help="Only the organ above can decide this. The matter then goes back to who passed it on, or to that organ.",
        default=False,
    )
    reasons: str = ask("Reasons", sealed=True, lines=4, limit=5_000)

    @classmethod
    def ready(cls, standing: Standing, scene: Scene) -> None:
        """There must be a request."""
        if recusal.pending(standing) is None:
            raise OutOfTurn(say("Nobody has asked that somebody keep out."), article=cls.article)

    def check(self, standing: Standing, scene: Scene) -> None:
        """Name who keeps out exactly where it is granted: a member of staff, or the office as a whole."""
        if self.is_office:
            recusal.check_office_can(standing, scene, article=self.article)
        if self.is_granted and self.staff <= 0 and not self.is_office:
            raise Incomplete(say("Please pick who keeps out."), article=self.article, field="staff")
        if not self.is_granted and (self.staff or self.is_office):
            raise Incomplete(
                say("Nobody keeps out where the request is refused: please leave this empty."),
                article=self.article,
                field="staff",
            )

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """Record the decision, and shut out whom it names."""
        asked = standing.recusal
        decided = dataclasses.replace(asked, decided_on=scene.today) if asked else None
        told = standing.but(recusal=decided)
        if not self.is_granted:
            return told
        told = recusal.shut_out(told, self.staff) if self.staff else told
        return recusal.without_office(told, scene) if self.is_office else told
