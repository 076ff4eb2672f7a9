"""Refer (告知向有权机关提出): another procedure is the right one; the person is told which, where and by when (A31)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from huiyin.law.act import Act, Scene, ask
from huiyin.law.choice import Choice
from huiyin.law.petition import who
from huiyin.law.petition.standing import Stage, Standing
from huiyin.law.running import Fate
from huiyin.law.words import say


class Branch(Choice):
    """The branches of A31 that lead elsewhere; the sixth is the petition procedure itself."""

    COURT = "court", say("Court, procuratorate or police procedure")
    ARBITRATION = "arbitration", say("Arbitration")
    PARTY = "party", say("Appeal of a Party member")
    ADMINISTRATIVE = "administrative", say("Administrative review or another administrative procedure")
    DUTY = "duty", say("Request that an office do its legal duty")
    DISCIPLINE = "discipline", say("Discipline inspection and supervision")


@dataclass(frozen=True, kw_only=True)
class Refer(Act[Standing]):
    """Names the body, its address, and the day on which the person's time there ends, as far as known."""

    verb = "refer"
    title = say("Refer to the competent procedure")
    sentence = say("{office} told the person which other procedure is the right one.")
    article = "A31"
    letter = say("Referral slip")
    who = who.HOLDER

    branch: Branch = ask("Which procedure")
    body: str = ask("Which body", limit=200)
    address: str = ask("Its address and phone", lines=2, limit=500)
    limit_ends_on: date | None = ask("Last day to go there, if known", default=None)
    reasons: str = ask("Why that procedure", sealed=True, lines=4)

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """The notice clocks are met by this slip."""
        told = standing.stop("K1", "K2", "K3", on=scene.today).stop("K4", on=scene.today, fate=Fate.MOOT)
        return told.but(stage=Stage.REFERRED, notified_on=scene.today, handler=standing.holder)
