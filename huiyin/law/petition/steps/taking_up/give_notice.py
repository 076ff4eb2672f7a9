"""Give a notice (送达告知书): the notice of receipt, of acceptance or of where it went has reached the person (A23)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from huiyin.law.act import Act, Scene, require_order
from huiyin.law.fields import ask
from huiyin.law.petition import telling, who
from huiyin.law.petition.service import check_allowed
from huiyin.law.petition.standing import Standing
from huiyin.law.petition.tracks import Notice
from huiyin.law.refusals import AlreadyDone
from huiyin.law.service import Service
from huiyin.law.words import say


@dataclass(frozen=True, kw_only=True)
class GiveNotice(Act[Standing]):
    """Of a notice that was sent: the record of its service. The period is met on the day the person has it."""

    verb = "give_notice"
    title = say("Record the service of the notice")
    sentence = say("{office} gave the notice to the person.")
    article = "A23"
    who = who.NOTIFIER

    service: Service = ask("How it was served")
    served_on: date = ask("Day it was handed over, received, left or published")
    proof: str = ask(
        "Proof",
        help="Who signed, the mail number, the witness, or where it was published.",
        sealed=True,
        own=True,
        lines=2,
        limit=2_000,
    )
    ground: str = ask(
        "Public notice: what was tried before. Electronic: consent and address",
        sealed=True,
        own=True,
        lines=2,
        limit=2_000,
        default="",
    )

    @classmethod
    def ready(cls, standing: Standing, scene: Scene) -> None:
        """There must be a notice of this office that is on its way."""
        if cls._awaited(standing, scene) is None:
            raise AlreadyDone(say("No notice of your office is on its way."), article=cls.article)

    @staticmethod
    def _awaited(standing: Standing, scene: Scene) -> Notice | None:
        mine = scene.by.office
        return next((one for one in standing.handling.notices if scene.offices.today(one.office) == mine), None)

    def check(self, standing: Standing, scene: Scene) -> None:
        """Refuse a manner that the rules do not know, and a day before the notice was made or in the future."""
        check_allowed(scene, self.service, self.ground)
        made = self._awaited(standing, scene)
        after = made.made_on if made else None
        require_order(self.served_on, scene, after=after, article=self.article, field="served_on")

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """Meet the period for telling the person, on the day of service."""
        made = self._awaited(standing, scene)
        return telling.met(standing, made.office, on=self.served_on) if made else standing
