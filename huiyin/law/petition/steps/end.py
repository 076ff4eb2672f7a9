"""End (办结): the procedure is over. Help, aftercare and the right to bring new facts are not (A37(3))."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from huiyin.law.act import Act, Scene, ask
from huiyin.law.choice import Choice
from huiyin.law.petition import who
from huiyin.law.petition.rounds import window_end
from huiyin.law.petition.standing import Purpose, Stage, Standing
from huiyin.law.refusals import TooEarly
from huiyin.law.words import say


class Ground(Choice):
    """Why the procedure is over; which holds follows from where the matter stands."""

    RECHECKED = "rechecked", say("The re-check opinion was delivered")
    NOT_CHALLENGED = "not_challenged", say("No review was asked for in time")
    ANSWERED = "answered", say("The answer was delivered")
    TOLD = "told", say("The person was told where to go")
    WITHDRAWN = "withdrawn", say("The person withdrew it")


_OWED_AFTERWARDS = frozenset({"K11", "URGE"})


def cooling_off_ends(standing: Standing, scene: Scene) -> bool:
    """Whether a withdrawal stands: its cooling-off days are over."""
    wait = timedelta(days=scene.pack.terms["withdrawal_cooling_off"].value)
    return standing.withdrawn_on is not None and scene.today > standing.withdrawn_on + wait


def ground_for(standing: Standing, scene: Scene) -> Ground | None:
    """The ground that holds today, if one does."""
    if cooling_off_ends(standing, scene):
        return Ground.WITHDRAWN
    if standing.last_served and standing.last_served > scene.today:
        return None  # a public notice still runs
    if standing.stage is Stage.RECHECK_DELIVERED:
        return Ground.RECHECKED
    if standing.stage in {Stage.DECLINED, Stage.NO_LONGER, Stage.REFERRED}:
        return Ground.TOLD if standing.delivered_on else None
    if standing.stage is Stage.DELIVERED and standing.purpose is not Purpose.CLAIM:
        return Ground.ANSWERED
    window = {Stage.DELIVERED: "K7", Stage.REVIEW_DELIVERED: "K9"}.get(standing.stage)
    last = window_end(standing, scene, window) if window else None
    return Ground.NOT_CHALLENGED if last and scene.today > last else None


@dataclass(frozen=True, kw_only=True)
class End(Act[Standing]):
    """Never to close a person's way: their window must be over, or the last opinion served."""

    verb = "end"
    title = say("End the procedure")
    sentence = say("{office} ended the procedure.")
    article = "A36"
    is_told = False
    who = who.HOLDER_OR_RECEIVER

    note: str = ask(
        "Note", help="What remains to be done: help, aftercare, carrying out.", sealed=True, lines=3, default=""
    )

    @classmethod
    def ready(cls, standing: Standing, scene: Scene) -> None:
        """One of the grounds must hold."""
        if ground_for(standing, scene) is None:
            raise TooEarly(
                say("The procedure is not over: a paper is not served, or the person can still ask for a review."),
                article=cls.article,
            )

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """All clocks rest, but a report or an answer that offices owe each other stays owed (law.md 4, rule 11)."""
        return standing.but(stage=Stage.ENDED, ended_on=scene.today).stop_all(on=scene.today, but=_OWED_AFTERWARDS)
