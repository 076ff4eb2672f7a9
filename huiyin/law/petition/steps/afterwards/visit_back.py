"""Visit back (回访): the office that answered asks afterwards what has become of the matter (A37(3); our design)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from huiyin.law.act import Act, Scene, require_order
from huiyin.law.choice import Choice
from huiyin.law.fields import ask
from huiyin.law.parties import FIRST
from huiyin.law.petition import who
from huiyin.law.petition.owed import bearers, met
from huiyin.law.petition.parties import check_named
from huiyin.law.petition.standing import Standing
from huiyin.law.refusals import Incomplete
from huiyin.law.words import say

MOST_DAYS = 180


class Manner(Choice):
    """How the person was asked; nobody has to receive a visit."""

    IN_PERSON = "in_person", say("In person")
    PHONE = "phone", say("By phone")
    WRITING = "writing", say("In writing")
    NOT_REACHED = "not_reached", say("Not reached, in spite of what was tried")
    UNWANTED = "unwanted", say("The person did not want a visit")


@dataclass(frozen=True, kw_only=True)
class VisitBack(Act[Standing]):
    """Asks about the matter and what remains of it; only while a visit is due, so visits do not go on forever."""

    verb = "visit_back"
    title = say("Record a return visit")
    sentence = say("{office} asked the person what has become of the matter.")
    article = "A37"
    letter = say("Record of the return visit")
    who = who.VISITOR

    party: int = ask("Who was visited", choices="parties", default=FIRST)
    visited_on: date = ask("Day")
    manner: Manner = ask("How")
    said: str = ask("What the person said", help="Or what was tried.", sealed=True, own=True, lines=6)
    remains: str = ask("What remains to be done", help="Say so where nothing does.", sealed=True, lines=3, limit=5_000)
    next_in_days: int = ask("Days until the next visit", help="0: there is none.", default=0)

    def check(self, standing: Standing, scene: Scene) -> None:
        """Somebody who petitions, after the end, not in the future; who does not want visits gets no more."""
        check_named(standing, self.party, article=self.article)
        require_order(self.visited_on, scene, after=standing.ended_on, article=self.article, field="visited_on")
        if not 0 <= self.next_in_days <= MOST_DAYS:
            raise Incomplete(
                say("The next visit can be in 0 to {most} days.", most=MOST_DAYS),
                article=self.article,
                field="next_in_days",
            )
        if self.manner is Manner.UNWANTED and self.next_in_days:
            raise Incomplete(
                say("The person does not want visits: please plan no other."),
                article=self.article,
                field="next_in_days",
            )

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """Meet the clock of this visit and start that of the next, if one is set."""
        mine = bearers(standing, scene, "return_visit")
        done = met(standing, scene, "return_visit")
        if not self.next_in_days or not mine:
            return done
        return done.start("return_visit", bearer=min(mine), since=scene.today, days=self.next_in_days)
