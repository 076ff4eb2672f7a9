"""Reply to an urging (督办回复): the urged office says what it has done (A40)."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from huiyin.law.act import Act, Scene
from huiyin.law.fields import ask
from huiyin.law.petition import who
from huiyin.law.petition.standing import Standing
from huiyin.law.petition.tracks import Urging
from huiyin.law.words import say


@dataclass(frozen=True, kw_only=True)
class ReplyToUrge(Act[Standing]):
    """One reply answers all open urgings of the office."""

    verb = "reply_to_urge"
    title = say("Reply to the urging")
    sentence = say("{office} replied to the urging.")
    article = "A40"
    letter = say("Reply to an urging")
    is_told = False
    who = who.URGED_OFFICE

    reply: str = ask("Reply", sealed=True, lines=4)
    measures: str = ask("What has been done, and what will be by when", sealed=True, lines=4)

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """Meet the clocks of the urgings."""

        owed = {
            urging.to_office for urging in standing.urgings if scene.offices.are_one(urging.to_office, scene.by.office)
        }

        def replied(urging: Urging) -> Urging:
            answers = urging.to_office in owed and urging.replied_on is None
            return dataclasses.replace(urging, replied_on=scene.today) if answers else urging

        answered = standing.but(urgings=tuple(replied(urging) for urging in standing.urgings))
        for office in owed:
            answered = answered.stop("urging", on=scene.today, bearer=office)
        return answered
