"""Join (并入): a repeat of a matter that is open joins it; the open matter's clocks are untouched (A19(3))."""

from __future__ import annotations

from dataclasses import dataclass

from huiyin.law.act import Act, Scene
from huiyin.law.fields import ask
from huiyin.law.petition import leaving, reports, who
from huiyin.law.petition.passing_on import is_accused
from huiyin.law.petition.stages import Stage
from huiyin.law.petition.standing import Standing
from huiyin.law.refusals import Misdirected
from huiyin.law.words import say

#: a submission joined to a matter at these stages would be lost: nobody works on it
_NOT_UNDER_WAY = {
    Stage.RECEIVED,
    Stage.DECLINED,
    Stage.NO_LONGER,
    Stage.REFERRED,
    Stage.RECHECK_DELIVERED,
    Stage.REFILED,
}


@dataclass(frozen=True, kw_only=True)
class Join(Act[Standing]):
    """Tells the person which matter theirs has joined, its status and when the answer is due."""

    verb = "join"
    title = say("Join to an open matter")
    sentence = say("{office} joined it to the matter {number}, which is under way.")
    article = "A19"
    is_shown_open = True
    letter = say("Notice of joining")
    who = who.HOLDER

    into: str = ask("Number of the open matter", choices="dossiers", limit=40)
    reasons: str = ask("Why they are the same matter", sealed=True, lines=4, limit=5_000)

    @classmethod
    def ready(cls, standing: Standing, scene: Scene) -> None:
        """Also after acceptance, where it turns out to be the same matter."""
        leaving.check_may_leave(standing, article=cls.article)

    def check(self, standing: Standing, scene: Scene) -> None:
        """Refuse a matter that is this one, not registered, or no longer open."""
        other = scene.related.get(self.into)
        if other is None or other.kind != standing.kind:
            raise Misdirected(
                say("No matter with the number {number} is open to you.", number=self.into), article="A19", field="into"
            )
        if standing.is_sealed is not other.is_sealed:
            raise Misdirected(
                say("A report of wrongdoing joins such a report, and any other matter one that is not sealed (A30)."),
                article="A30",
                field="into",
            )
        is_shut = reports.is_theirs if standing.is_sealed else is_accused
        if any(is_shut(scene.offices, office, standing.barred) for office in self._new_readers(other, scene)):
            raise Misdirected(
                say(
                    "An office complained of here has the matter {number}, so this one may not join it (A30).",
                    number=self.into,
                ),
                article="A30",
                field="into",
            )
        if not other.is_open or other.stage in _NOT_UNDER_WAY:
            raise Misdirected(
                say("The matter {number} is not under way, so nothing can join it.", number=self.into),
                article="A19",
                field="into",
            )

    @staticmethod
    def _new_readers(other: Standing, scene: Scene) -> list[str]:
        """The offices that have or had the other matter, without those complained of there."""
        return [office for office in other.offices if not is_accused(scene.offices, office, other.barred)]

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """Close this submission and stop its clocks."""
        return standing.but(stage=Stage.JOINED, joined_into=self.into).stop_all(on=scene.today)
