"""Answer (信访处理意见): the reasoned decision in writing, with everything that A32 asks for."""

from __future__ import annotations

from dataclasses import dataclass

from huiyin.law.act import Act, Scene
from huiyin.law.fields import ask
from huiyin.law.petition import assisting, recusal, who
from huiyin.law.petition.answering import is_divided
from huiyin.law.petition.hearings import check_none_open
from huiyin.law.petition.reviewing.judging import check_not_the_same_again
from huiyin.law.petition.settling import check_not_agreed
from huiyin.law.petition.stages import Stage
from huiyin.law.petition.standing import Standing
from huiyin.law.petition.values import Outcome, Purpose
from huiyin.law.refusals import Incomplete, OutOfTurn
from huiyin.law.words import say


@dataclass(frozen=True, kw_only=True)
class Answer(Act[Standing]):
    """Signed by the head; for a claim only after the person was heard (A31(6))."""

    verb = "answer"
    title = say("Answer")
    sentence = say("{office} answered in writing.")
    article = "A32"
    is_shown_open = True
    is_counted = True
    is_served = True
    letter = say("Written answer")
    who = who.HEAD_OF_HOLDER

    request: str = ask(
        "What the person asks for",
        begins_with="brought.request",
        is_found_by=True,
        help="Each point.",
        sealed=True,
        lines=4,
    )
    facts: str = ask("Facts and reasons", sealed=True, lines=10)
    outcome: Outcome = ask("Outcome")
    opinion: str = ask("Opinion on each point", sealed=True, lines=8)
    basis: str = ask("Legal basis", help="Name the law and its article.", lines=3, limit=5_000)
    carry_out_days: int = ask("If supported: days to carry it out", help="Counted from delivery (A32).", default=0)
    what_is_new: str = ask(
        "If decided anew with the same result: what is new",
        help="Facts or reasons that the first decision did not have.",
        sealed=True,
        lines=3,
        limit=5_000,
        default="",
    )

    @classmethod
    def ready(cls, standing: Standing, scene: Scene) -> None:
        """Refuse a claim whose person was not heard, and a suggestion, which is replied to by ``adopt`` (A29)."""
        if standing.purpose is Purpose.SUGGESTION and is_divided(scene.pack):
            raise OutOfTurn(say("A suggestion is replied to, whether it is taken up or not."), article="A29")
        if standing.purpose is Purpose.CLAIM and standing.handling.heard_on is None:
            raise Incomplete(
                say("There is no record that the person was heard: please hear them first."), article="A31"
            )
        recusal.check_decided(standing, article=cls.article)
        assisting.check_heard_from_all(standing, scene, article=cls.article)
        check_none_open(standing, article=cls.article)
        check_not_agreed(standing, article=cls.article)

    def check(self, standing: Standing, scene: Scene) -> None:
        """No refusal in the simple procedure (law.md 4, rule 14)."""
        if standing.handling.is_simple and self.outcome is Outcome.REFUSE:
            raise OutOfTurn(
                say("A claim is not refused in the simple procedure: please move it to the ordinary procedure first."),
                article="简易办法",
                field="outcome",
            )
        check_not_the_same_again(standing, scene, self.outcome, self.what_is_new)
        self._check_carrying_out()

    def _check_carrying_out(self) -> None:
        """Require a period for carrying out where the claim is supported, and refuse one elsewhere."""
        if self.outcome is Outcome.SUPPORT and not 1 <= self.carry_out_days <= 365:
            raise Incomplete(
                say("Please set 1 to 365 days for carrying it out."), article=self.article, field="carry_out_days"
            )
        if self.outcome is not Outcome.SUPPORT and self.carry_out_days:
            raise Incomplete(
                say("Only what is supported is carried out: please leave the days at 0."),
                article=self.article,
                field="carry_out_days",
            )

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """Record the answer; serving it stops the clock and starts the one for carrying it out."""
        answered = standing.but(stage=Stage.ANSWERED, signed_by=(scene.by.staff,)).handle(
            outcome=self.outcome,
            answered_on=scene.today,
            handler=standing.holder,
            carry_out_days=self.carry_out_days,
        )
        return assisting.no_longer_awaited(answered, on=scene.today)
