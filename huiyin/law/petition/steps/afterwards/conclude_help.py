"""Conclude help (帮扶结果): what became of a referral for help (A37), also after the end of the procedure."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from huiyin.law.act import Act, Scene
from huiyin.law.fields import ask
from huiyin.law.parties import FIRST
from huiyin.law.petition import who
from huiyin.law.petition.owed import bearers
from huiyin.law.petition.standing import Standing
from huiyin.law.petition.tracks import Help
from huiyin.law.refusals import Incomplete
from huiyin.law.words import say


@dataclass(frozen=True, kw_only=True)
class ConcludeHelp(Act[Standing]):
    """By the office that referred; says also what was not given, and why."""

    verb = "conclude_help"
    title = say("Tell the result of the help")
    sentence = say("{office} told what became of the help.")
    article = "A37"
    letter = say("Result of the help")
    who = who.HELPER

    party: int = ask("For whom", choices="parties", default=FIRST)
    number: int = ask("Which referral, by its number", help="0 where only one is open.", default=0)
    is_given: bool = ask("The help was given", default=False)
    result: str = ask("The result", sealed=True, own=True, lines=4, limit=5_000)

    def check(self, standing: Standing, scene: Scene) -> None:
        """Refuse a referral of another office, and one that is concluded."""
        if self.concluded(standing, scene) is None:
            raise Incomplete(
                say("Please give the number of an open referral of your office."), article=self.article, field="number"
            )

    def concluded(self, standing: Standing, scene: Scene) -> Help | None:
        """The referral meant; None where the number fits none or several."""
        mine = bearers(standing, scene, "help")
        found = [one for one in standing.helps if one.concluded_on is None and one.by_office in mine]
        named = [one for one in found if self.number in {one.number, 0}]
        return named[0] if len(named) == 1 else None

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """Meet the clock of this referral; the others run on."""
        done = self.concluded(standing, scene)
        if done is None:  # replayed where another office has taken over
            return standing
        ended = dataclasses.replace(done, concluded_on=scene.today)
        helps = tuple(ended if one is done else one for one in standing.helps)
        return standing.stop_at(done.place, on=scene.today).but(helps=helps)
