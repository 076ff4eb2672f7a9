"""What asking for a review and asking for a re-check share: who asks, in time or with a reason, to which organ."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from huiyin.law.act import Act, Scene, require_order
from huiyin.law.actors import Kind
from huiyin.law.fields import ask
from huiyin.law.parties import FIRST
from huiyin.law.petition import who
from huiyin.law.petition.again import check_still_open, end_undone
from huiyin.law.petition.parties import asker
from huiyin.law.petition.reviewing.judging import open_clocks
from huiyin.law.petition.reviewing.levels import Level
from huiyin.law.petition.reviewing.rounds import (
    check_another_asks,
    check_leads_to_review,
    check_request,
    check_reviewer,
    joined_round,
    open_round,
)
from huiyin.law.petition.stages import Stage
from huiyin.law.petition.standing import Standing
from huiyin.law.refusals import NotCompetent
from huiyin.law.running import bearer_of
from huiyin.law.words import say


@dataclass(frozen=True, kw_only=True)
class RequestRound(Act[Standing]):
    """Posted in time is in time. A late request needs a reason; a person decides on it, never the system."""

    level: ClassVar[Level]
    from_portal = True
    who = who.PETITIONER_OR_HOLDER_OR_REVIEWER

    party: int = ask("Who asks", choices="parties", default=FIRST)
    filed_on: date = ask("Day of the request", help="The postmark counts.")
    received_on: date | None = ask(
        "Day it was received here",
        help="The period for the decision runs from it. Empty: today.",
        begins_with="nothing",
        default=None,
    )
    #: asked for in the words of the level
    reasons: str
    late_reason: str = ask(
        "If the time to ask is over: why it is late", sealed=True, own=True, lines=3, limit=5_000, default=""
    )

    @classmethod
    def ready(cls, standing: Standing, scene: Scene) -> None:
        """Of an answer by the petition procedure, where an organ stands above; once, but for who still has time.

        After the end it is late, or was posted in time: a person decides on that too.
        """
        level = cls.level
        if standing.stage is Stage.ENDED:
            is_asked = level.round_of(standing) is not None
            check_still_open(standing, level.window, is_asked=is_asked, article=cls.article)
        check_leads_to_review(standing, scene, article=cls.article)
        check_reviewer(standing, scene, level.judged(standing), article=cls.article)
        if standing.stage is level.asked:
            check_another_asks(standing, scene, level.window, article=cls.article)

    def check(self, standing: Standing, scene: Scene) -> None:
        """In time, or with a reason for being late; received when it was made, or later."""
        if self.received_on:
            require_order(self.received_on, scene, after=self.filed_on, article=self.article, field="received_on")
        if scene.by.kind is Kind.PETITIONER and self.received_on not in {None, scene.today}:
            raise NotCompetent(
                say("What is asked for here is received today."), article=self.article, field="received_on"
            )
        check_request(
            standing,
            scene,
            self.filed_on,
            self.late_reason,
            party=asker(standing, scene, self.party),
            window=self.level.window,
            article=self.article,
        )

    def moves(self) -> bool:
        return True

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """The clock runs for the organ above from the first request; a later one of another party joins it."""
        level, party = self.level, asker(standing, scene, self.party)
        asked = standing.stop(level.window, on=self.filed_on, bearer=bearer_of(party))
        begun = level.round_of(standing)
        if begun:
            joined = joined_round(standing, scene, self.filed_on, party=party, window=level.window, begun=begun)
            return level.with_round(
                asked, dataclasses.replace(joined, asked_by=tuple(dict.fromkeys((*begun.asked_by, party))))
            )
        judged = level.judged(standing)
        opened = open_round(standing, scene, self.filed_on, party=party, of=judged, window=level.window)
        opened = dataclasses.replace(opened, asked_by=(party,))
        asked = level.with_round(end_undone(asked, scene.today), opened).but(stage=level.asked)
        received = self.received_on or scene.today
        return open_clocks(asked.held_by(opened.reviewer), scene, level.clock, opened.reviewer, since=received)
