"""Inform (通报组织部门): the organisation department is told of a report on a cadre, on paper (A30(2))."""

from __future__ import annotations

from dataclasses import dataclass

from huiyin.law.act import Act, Scene
from huiyin.law.fields import ask
from huiyin.law.petition import reports, who
from huiyin.law.petition.standing import Standing
from huiyin.law.refusals import Misdirected
from huiyin.law.words import say


@dataclass(frozen=True, kw_only=True)
class Inform(Act[Standing]):
    """A restricted letter. The department gets no access to the matter."""

    verb = "inform"
    title = say("Inform the organisation department")
    sentence = say("{office} informed {target}.")
    article = "A30"
    letter = say("Restricted notice to the organisation department")
    is_told = False
    lets_read = False
    who = who.HOLDER

    target: str = ask("Which organisation department", choices="offices")
    facts: str = ask(
        "What it has to know", help="Without the name of who reported, and nothing by which they can be recognised.",
        sealed=True, lines=6, limit=5_000,
    )  # fmt: skip

    def check(self, standing: Standing, scene: Scene) -> None:
        """The department must be one that may be told."""
        self.receives(standing, scene, self.target)

    @classmethod
    def receives(cls, standing: Standing, scene: Scene, office: str) -> None:
        """Refuse any but an organisation department of today that has nothing to do with whom the report is on."""
        known = scene.offices.get(office)
        if known is None or known.successor or not known.is_organisation:
            raise Misdirected(
                say("Please pick an organisation department that exists today."), article="A30", field="target"
            )
        is_shut = reports.is_theirs(scene.offices, office, standing.accused)
        if is_shut or office in scene.headed_by_accused:
            raise Misdirected(
                say("{office} is complained of, or stands under whoever is, and may not be told.", office=known.name),
                article="A30",
                field="target",
            )

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """Change nothing: no reader is added and no clock depends on it."""
        return standing
