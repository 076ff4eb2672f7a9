"""Conclude (办结检举控告): a report was looked into, and the person who made it is told what came of it (A30(1))."""

from __future__ import annotations

from dataclasses import dataclass

from huiyin.law.act import Act, Scene
from huiyin.law.choice import Choice
from huiyin.law.fields import ask
from huiyin.law.petition import recusal, who
from huiyin.law.petition.stages import Stage
from huiyin.law.petition.standing import Standing
from huiyin.law.words import say


class Finding(Choice):
    """The result of looking into a report."""

    FOUNDED = "founded", say("What was reported is true")
    PARTLY = "partly", say("Part of what was reported is true")
    UNFOUNDED = "unfounded", say("What was reported is not true")
    UNCLEAR = "unclear", say("It could not be found out")


@dataclass(frozen=True, kw_only=True)
class Conclude(Act[Standing]):
    """The result stays with the custodians; the feedback is written for the person who reported."""

    verb = "conclude"
    title = say("Conclude the report")
    sentence = say("{office} looked into the report and has told what came of it.")
    article = "A30"
    is_shown_open = True
    is_served = True
    letter = say("Feedback on a report")
    who = who.HOLDER

    finding: Finding = ask("What came of it")
    result: str = ask(
        "Result, for the file", help="Only custodians read this. It is not told to the person who reported.",
        sealed=True, inner=True, lines=8,
    )  # fmt: skip
    feedback: str = ask(
        "Feedback to the person who reported", help="No names of others, and nothing of how it was looked into.",
        sealed=True, lines=6,
    )  # fmt: skip

    @classmethod
    def ready(cls, standing: Standing, scene: Scene) -> None:
        """Refuse while a recusal request is undecided (A28(3))."""
        recusal.check_decided(standing, article=cls.article)

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """Start ``report_result`` for a named reporter, until the feedback is served. No review follows (A35)."""
        concluded = standing.but(stage=Stage.ANSWERED, signed_by=(scene.by.staff,))
        concluded = concluded.handle(answered_on=scene.today, handler=standing.holder, served=())
        if not standing.is_named:
            return concluded
        return concluded.start("report_result", bearer=standing.holder, since=scene.today)
