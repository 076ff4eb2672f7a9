"""Register (登记): the office enters the matter and says what it is (A21, A22)."""

from __future__ import annotations

from dataclasses import dataclass

from huiyin.law.act import Act, Scene
from huiyin.law.fields import ask
from huiyin.law.petition import reports, urgent, who
from huiyin.law.petition.passing_on import out_of_accused_hands
from huiyin.law.petition.stages import Stage
from huiyin.law.petition.standing import Standing
from huiyin.law.petition.values import Purpose
from huiyin.law.refusals import NotCompetent
from huiyin.law.words import say


@dataclass(frozen=True, kw_only=True)
class Register(Act[Standing]):
    """Purpose, category, place, and who is complained of. Registration is never refused (A6)."""

    verb = "register"
    title = say("Register")
    sentence = say("{office} registered it.")
    article = "A22"
    who = who.RECEIVER

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

    def check(self, standing: Standing, scene: Scene) -> None:
        """Reports are registered by custodians, all else by clerks."""
        is_clerk = standing.is_sealed or not scene.by.guards(scene.by.office) or scene.by.handles_for(scene.by.office)
        if self.purpose is not Purpose.REPORT and not is_clerk:
            raise NotCompetent(
                say("A custodian registers reports of wrongdoing only; the clerks of the office register the rest."),
                article="A30",
                field="purpose",
            )

    def moves(self) -> bool:
        return bool(self.accused)

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """``register`` is met. A claim about an office stays on its way to that office.

        A report is from now on with who may have one; whoever looked at it before, no longer (A30).
        """
        registered = standing.but(
            stage=Stage.REGISTERED,
            purpose=self.purpose,
            category=self.category,
            region=self.region,
            accused=self.accused,
            accused_staff=self.accused_staff,
            is_urgent=self.is_urgent,
        ).stop("register", on=scene.today)
        if registered.is_sealed:
            registered = reports.sealed(registered, scene)
        return urgent.owed(out_of_accused_hands(registered, scene), scene)
