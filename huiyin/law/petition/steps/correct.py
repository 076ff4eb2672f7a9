"""Correct (更正): the registration was wrong; the old entry stays readable in the journal (law.md 1.11)."""

from __future__ import annotations

from dataclasses import dataclass

from huiyin.law.act import Act, Scene, ask
from huiyin.law.petition import who
from huiyin.law.petition.handing import is_accused, reopened
from huiyin.law.petition.standing import Fate, Purpose, Stage, Standing
from huiyin.law.refusals import Misdirected
from huiyin.law.words import say

_MAY_BE_TAKEN_BACK = {Stage.HANDED, Stage.OBJECTED}


@dataclass(frozen=True, kw_only=True)
class Correct(Act[Standing]):
    """All entries again, as they should be, and why. No correction moves a clock."""

    verb = "correct"
    title = say("Correct the registration")
    article = "A22"
    is_told = False
    who = who.HOLDER_OR_RECEIVER

    purpose: Purpose = ask("Purpose")
    category: str = ask("What it is about", choices="categories")
    region: str = ask("Where the problem is", choices="regions")
    accused: tuple[str, ...] = ask("Offices complained of", choices="offices", default=())
    accused_staff: tuple[int, ...] = ask("Staff complained of", choices="staff", default=())
    is_urgent: bool = ask("Major or urgent (A25)", default=False)
    reasons: str = ask("Why it is corrected", sealed=True, lines=3, limit=5_000)

    def check(self, standing: Standing, scene: Scene) -> None:
        """An office that turns out to be complained of loses the matter only while it can still be taken back."""
        if not is_accused(scene.offices, standing.holder, self.accused) or standing.stage in _MAY_BE_TAKEN_BACK:
            return
        raise Misdirected(
            say("The office that has the matter is complained of: its superior must take it over by urging."),
            article="A30",
            field="accused",
        )

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """Taken back from an office complained of; otherwise only the entries change."""
        corrected = standing.but(
            purpose=self.purpose,
            category=self.category,
            region=self.region,
            accused=self.accused,
            accused_staff=self.accused_staff,
            is_urgent=self.is_urgent,
        )
        if not is_accused(scene.offices, standing.holder, self.accused) or standing.stage not in _MAY_BE_TAKEN_BACK:
            return corrected
        freed = corrected.stop("K3", "K4", "K11", on=scene.today, fate=Fate.MOOT)
        back = freed.but(stage=Stage.REGISTERED, sender="", handed_on=None, is_assigned=False)
        return reopened(back.held_by(standing.sender), standing.sender)
