"""Report up (报告重大、紧急信访信息): to Party committee and government, and whoever is competent (A25)."""

from __future__ import annotations

from dataclasses import dataclass

from huiyin.law.act import SHANGHAI, Act, Scene
from huiyin.law.fields import ask
from huiyin.law.petition import urgent, who
from huiyin.law.petition.standing import Standing
from huiyin.law.petition.tracks import ReportedUp
from huiyin.law.refusals import OutOfTurn
from huiyin.law.words import say


@dataclass(frozen=True, kw_only=True)
class ReportUp(Act[Standing]):
    """Reports the event, not persons. Whoever received it may report further, which gives a chain with times."""

    verb = "report_up"
    title = say("Report as major or urgent")
    sentence = say("{office} reported it as major or urgent.")
    article = "A25"
    letter = say("Report of a major or urgent matter")
    is_told = False
    who = who.IN_THE_CHAIN

    targets: tuple[str, ...] = ask("Who is told", help="Those above, and who must act.", choices="offices")
    happened_at: str = ask("When it happened", help="Day and hour, as far as known.", sealed=True, limit=200)
    place: str = ask("Where it happened", sealed=True, limit=300)
    people: int = ask("How many people, as far as known")
    request: str = ask(
        "What it is about and what is asked for",
        begins_with="brought.request",
        is_found_by=True,
        sealed=True,
        lines=4,
        limit=5_000,
    )
    measures: str = ask("Measures taken so far", sealed=True, lines=4, limit=5_000)
    next_step: str = ask("What is done next", sealed=True, lines=3, limit=5_000)
    for_decision: bool = ask(
        "It is put before the Party committee or government for decision",
        help="By the petition office that has the matter; this ends its period for passing on (A22).",
        default=False,
    )

    @classmethod
    def ready(cls, standing: Standing, scene: Scene) -> None:
        """Only what is registered as major or urgent."""
        if not standing.is_urgent:
            raise OutOfTurn(
                say("It is not registered as major or urgent: where it is, please correct the registration first."),
                article=cls.article,
            )

    def check(self, standing: Standing, scene: Scene) -> None:
        """Refuse an office that is not concerned or is complained of."""
        urgent.check_told(standing, scene, self.targets, article=self.article)
        if self.for_decision:
            urgent.check_for_decision(standing, scene, self.targets, article=self.article)

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """Meet the clock of the report once all have it who must; let the offices told read the matter.

        Put before those above for decision (报请), it need not be passed on within fifteen days (A22(1)).
        """
        # Always in China's time zone, so that a replayed journal writes the same text.
        at = scene.on.astimezone(SHANGHAI)
        told = ReportedUp(by_office=scene.by.office, to_offices=self.targets, at=at)
        known = (*standing.offices, *(code for code in self.targets if code not in standing.offices))
        reported = standing.but(reported_up=(*standing.reported_up, told), offices=known)
        if self.for_decision:
            reported = reported.stop("pass_on", on=scene.today, bearer=standing.holder)
        return urgent.reported(reported, scene)
