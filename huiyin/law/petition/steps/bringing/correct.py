"""Correct (更正): the registration was wrong; the old entry stays readable in the journal (law.md 1.11)."""

from __future__ import annotations

from dataclasses import dataclass

from huiyin.law.act import Act, Scene
from huiyin.law.fields import ask
from huiyin.law.petition import disputes, reports, simple, urgent, who
from huiyin.law.petition.answering import answer_clock, owe_answer
from huiyin.law.petition.passing_on import out_of_accused_hands
from huiyin.law.petition.stages import Stage
from huiyin.law.petition.standing import Standing
from huiyin.law.petition.values import Branch, Purpose
from huiyin.law.refusals import OutOfTurn
from huiyin.law.running import Fate
from huiyin.law.words import say


@dataclass(frozen=True, kw_only=True)
class Correct(Act[Standing]):
    """Holds all entries as they should be, and the reason. No office gains time by it."""

    verb = "correct"
    title = say("Correct the registration")
    sentence = say("{office} corrected the registration.")
    article = "A22"
    is_told = False
    who = who.HOLDER_OR_RECEIVER

    purpose: Purpose = ask("Purpose", begins_with="standing.purpose")
    category: str = ask("What it is about", begins_with="standing.category", choices="categories")
    region: str = ask("Where the problem is", begins_with="standing.region", choices="regions")
    accused: tuple[str, ...] = ask(
        "Offices complained of", begins_with="standing.accused", choices="offices", default=()
    )
    accused_staff: tuple[int, ...] = ask(
        "Staff complained of", begins_with="standing.accused_staff", choices="staff", default=()
    )
    is_urgent: bool = ask("Major or urgent (A25)", begins_with="standing.is_urgent", default=False)
    reasons: str = ask("Why it is corrected", sealed=True, lines=3, limit=5_000)

    def check(self, standing: Standing, scene: Scene) -> None:
        """Refuse to make a claim something else once accepted: the person would lose hearing and review."""
        if standing.stage is Stage.ACCEPTED and standing.purpose is Purpose.CLAIM and self.purpose is not Purpose.CLAIM:
            raise OutOfTurn(
                say("The matter was accepted as a claim: it must be answered as one."), article="A31", field="purpose"
            )
        reports.check_corrected(standing, self.purpose, self.accused, self.accused_staff)

    def moves(self) -> bool:
        return bool(self.accused)

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """Change the entries, and take the matter from an office that turns out to be complained of."""
        corrected = standing.but(
            purpose=self.purpose,
            category=self.category,
            region=self.region,
            accused=self.accused,
            accused_staff=self.accused_staff,
            is_urgent=self.is_urgent,
        )
        if standing.stage is Stage.ACCEPTED and not standing.handling.is_redo:
            corrected = self._answered_as_that(standing, corrected, scene)
        if self.is_urgent or self.purpose is Purpose.REPORT:
            corrected = simple.made_ordinary(corrected, on=scene.today)
        if corrected.is_sealed and not standing.is_sealed:
            corrected = reports.sealed(corrected, scene)
        corrected = out_of_accused_hands(corrected, scene)
        return urgent.owed(disputes.kept_free(corrected, scene), scene)

    def _answered_as_that(self, before: Standing, corrected: Standing, scene: Scene) -> Standing:
        """Replace the answer's clock by that of the right purpose, from its first day; a redo keeps its own."""
        if self.purpose is Purpose.CLAIM and corrected.handling.branch is None:
            corrected = corrected.handle(branch=Branch.PETITION)
        old, new = answer_clock(before, scene.pack), answer_clock(corrected, scene.pack)
        return corrected if old == new else owe_answer(corrected.stop(old, on=scene.today, fate=Fate.MOOT), scene)
