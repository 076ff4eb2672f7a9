"""Attest (四到位): whether one of the four ends of A27 is reached, with evidence; each for itself."""

from __future__ import annotations

from dataclasses import dataclass

from huiyin.law.act import Act, Scene
from huiyin.law.fields import ask
from huiyin.law.petition import who
from huiyin.law.petition.standing import Standing
from huiyin.law.petition.tracks import Attested
from huiyin.law.petition.values import Dimension
from huiyin.law.refusals import TooEarly
from huiyin.law.words import say

#: Clocks that must not run when an end is recorded as reached: “solved” needs the answer carried out, “helped” a
#: concluded referral (law.md 2.8).
_OWED = {Dimension.SOLVED: ("carry_out", "performance"), Dimension.HELPED: ("help",)}


@dataclass(frozen=True, kw_only=True)
class Attest(Act[Standing]):
    """May be recorded again on change. “Dealt with by law” says what competent bodies did, not what a person is."""

    verb = "attest"
    title = say("Record what is reached")
    sentence = say("{office} recorded what is reached of what the person needs.")
    article = "A27"
    who = who.HANDLER_OR_RECEIVER

    dimension: Dimension = ask("Which of the four")
    is_reached: bool = ask("It is reached", default=False)
    evidence: str = ask(
        "Evidence", help="What shows it; about the matter, not about the person.", sealed=True, lines=4, limit=5_000
    )

    def check(self, standing: Standing, scene: Scene) -> None:
        """Refuse “reached” while the clock of that end still runs."""
        owed = _OWED.get(self.dimension, ())
        if self.is_reached and any(standing.running(name) for name in owed):
            raise TooEarly(
                say("It is not reached yet: what was promised, agreed or applied for is still open."),
                article=self.article,
                field="is_reached",
            )

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """Add one record; the procedure does not change."""
        record = Attested(dimension=self.dimension, is_reached=self.is_reached, on=scene.today)
        return standing.but(attested=(*standing.attested, record))
