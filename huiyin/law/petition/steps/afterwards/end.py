"""End (办结): the procedure is over. Help, aftercare and the right to bring new facts are not (A37(3))."""

from __future__ import annotations

from dataclasses import dataclass

from huiyin.law.act import Act, Scene
from huiyin.law.choice import Choice
from huiyin.law.fields import ask
from huiyin.law.petition import who
from huiyin.law.petition.answering import leads_to_review
from huiyin.law.petition.owed import AFTERWARDS, owe_visit
from huiyin.law.petition.parties import all_have_withdrawn, signers, unserved
from huiyin.law.petition.reviewing.rounds import windows_end
from huiyin.law.petition.settling import is_performed
from huiyin.law.petition.stages import Stage
from huiyin.law.petition.standing import Standing
from huiyin.law.refusals import Incomplete, OutOfTurn, TooEarly
from huiyin.law.words import say


class Ground(Choice):
    """Why the procedure is over; which holds follows from where the matter stands."""

    RECHECKED = "rechecked", say("The re-check opinion was delivered")
    NOT_CHALLENGED = "not_challenged", say("No review was asked for in time")
    ANSWERED = "answered", say("The answer was delivered")
    TOLD = "told", say("The person was told where to go")
    SETTLED = "settled", say("The agreement was performed")
    WITHDRAWN = "withdrawn", say("The person withdrew it")
    DIED = "died", say("The person died and nobody takes the matter on")


#: Stages after which nothing follows once everybody has received the paper.
_OVER = {
    Stage.RECHECK_DELIVERED: Ground.RECHECKED,
    Stage.DECLINED: Ground.TOLD,
    Stage.NO_LONGER: Ground.TOLD,
    Stage.REFERRED: Ground.TOLD,
}
#: Grounds after which the office that answered makes a return visit; none after a withdrawal.
_VISITED = frozenset({Ground.RECHECKED, Ground.NOT_CHALLENGED, Ground.ANSWERED, Ground.SETTLED})


def ground_for(standing: Standing, scene: Scene) -> Ground | None:
    """The ground that holds today for all who petition; None where none does."""
    if all_have_withdrawn(standing, scene):
        return Ground.WITHDRAWN
    if is_performed(standing):
        return Ground.SETTLED
    if unserved(standing, scene) or any(one.reached_on > scene.today for one in standing.handling.served):
        return None  # somebody has not got the paper, or a public notice still runs
    if standing.stage in _OVER:
        return _OVER[standing.stage]
    if standing.stage is Stage.DELIVERED and not leads_to_review(standing, scene.pack):
        return Ground.ANSWERED
    window = {Stage.DELIVERED: "ask_review", Stage.REVIEW_DELIVERED: "ask_recheck"}.get(standing.stage)
    last = windows_end(standing, scene, window) if window else None
    return Ground.NOT_CHALLENGED if last and scene.today > last else None


def _not_over(article: str) -> TooEarly:
    return TooEarly(
        say("The procedure is not over: a paper is not served, or the person can still ask for a review."),
        article=article,
    )


@dataclass(frozen=True, kw_only=True)
class End(Act[Standing]):
    """Only when the person's window is over or the last opinion is served."""

    verb = "end"
    title = say("End the procedure")
    sentence = say("{office} ended the procedure.")
    article = "A36"
    is_counted = True
    is_told = False
    who = who.HOLDER_OR_RECEIVER

    note: str = ask(
        "Note", help="What remains to be done: help, aftercare, carrying out.", sealed=True, lines=3, default=""
    )
    has_died: bool = ask(
        "The person died and nobody takes the matter on",
        help="Only where the rules of the place end it then. Say in the note how that was found out.",
        default=False,
    )

    @classmethod
    def ready(cls, standing: Standing, scene: Scene) -> None:
        """One of the grounds must hold."""
        if ground_for(standing, scene) is None and scene.pack.rule("death_without_successor") != "ended":
            raise _not_over(cls.article)

    def check(self, standing: Standing, scene: Scene) -> None:
        """A death ends it where the rules say so, nobody else petitions, and it is on record how it was found out."""
        if not self.has_died:
            if ground_for(standing, scene) is None:
                raise _not_over(self.article)
            return
        rule = scene.pack.rules.get("death_without_successor")
        if rule is None or signers(standing):
            raise OutOfTurn(
                say("A death does not end it here: the heirs, or who else petitions, can go on."),
                article=rule.article if rule else self.article,
                field="has_died",
            )
        if not self.note.strip():
            raise Incomplete(say("Please say in the note how that was found out."), article=rule.article, field="note")

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """Stop all clocks except those of what is owed to the person or to another office (law.md 4, rule 11)."""
        ended = standing.but(stage=Stage.ENDED, ended_on=scene.today).stop_all(on=scene.today, but=AFTERWARDS)
        return owe_visit(ended, scene) if not self.has_died and ground_for(standing, scene) in _VISITED else ended
