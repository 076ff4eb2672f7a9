"""Accept (受理): the competent organ takes the matter up, and the period for its answer begins (A29, A31, A34)."""

from __future__ import annotations

from dataclasses import dataclass

from huiyin.law.act import Act, Scene
from huiyin.law.fields import ask
from huiyin.law.petition import reports, simple, telling, who
from huiyin.law.petition.again import afresh
from huiyin.law.petition.answering import is_divided, owe_answer
from huiyin.law.petition.stages import Stage
from huiyin.law.petition.standing import Standing
from huiyin.law.petition.telling import Giving
from huiyin.law.petition.values import Branch, Purpose
from huiyin.law.refusals import Incomplete, Misdirected, OutOfTurn
from huiyin.law.running import Fate
from huiyin.law.words import say

_TAKEN_HERE = (Branch.PETITION, Branch.DUTY)


@dataclass(frozen=True, kw_only=True)
class Accept(Act[Standing]):
    """The notice states the request as the office understands it, so that a misunderstanding shows early."""

    verb = "accept"
    title = say("Accept")
    sentence = say("{office} accepted it.")
    article = "A31"
    is_counted = True
    letter = say("Acceptance notice")
    who = who.HOLDER

    understood: str = ask("The request as you understand it", begins_with="brought.request", sealed=True, lines=4)
    contact: str = ask("Who the person can ask", help="Post and phone number.", limit=200)
    branch: Branch = ask(
        "By which procedure",
        help="A request that your own office do its legal duty is handled as such; any other procedure is a referral.",
        among=_TAKEN_HERE,
        default=Branch.PETITION,
    )
    branch_reasons: str = ask(
        "Why no other procedure fits",
        help="For a claim: why neither court, arbitration, Party nor administrative procedure is the right one.",
        sealed=True,
        lines=2,
        limit=5_000,
        default="",
    )
    given: Giving = ask(
        "How the notice is given",
        help="The period is met on the day the person has it.",
        begins_with="later",
        default=Giving.AT_ONCE,
    )

    @classmethod
    def ready(cls, standing: Standing, scene: Scene) -> None:
        """Refuse an oral petition that was not read back, nor tried to be (A19)."""
        if standing.is_oral and standing.read_back_on is None:
            raise Incomplete(
                say("It was taken down from what the person said: please read the record back to them first."),
                article="A19",
            )

    def check(self, standing: Standing, scene: Scene) -> None:
        """Refuse a branch that belongs to another procedure, which is referred (law.md 1.4)."""
        if self.branch not in _TAKEN_HERE:
            raise Misdirected(
                say("For that procedure the person is referred to the body that is competent."),
                article="A31",
                field="branch",
            )
        is_claim = standing.purpose is Purpose.CLAIM and is_divided(scene.pack)
        if self.branch is Branch.DUTY and not is_claim:
            raise Misdirected(say("Only a claim can ask that a duty be done."), article="A31", field="branch")
        if self.branch is Branch.DUTY and standing.handling.is_simple:
            raise OutOfTurn(
                say("A duty is not done in the simple procedure: please move it to the ordinary procedure first."),
                article="简易办法",
                field="branch",
            )
        if is_claim and not self.branch_reasons.strip():
            raise Incomplete(
                say("Please say why no other procedure is the right one for this claim."),
                article="A31",
                field="branch_reasons",
            )

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """Telling the person is met once the notice is given; the period for the answer starts on day 15 at the latest
        (law.md 1.2).
        """
        today = scene.today
        standing = afresh(standing, today)
        branch = self.branch if standing.purpose is Purpose.CLAIM else None
        accepted = standing.but(stage=Stage.ACCEPTED).handle(accepted_on=today, handler=standing.holder, branch=branch)
        accepted = accepted.handle(notified_on=standing.handling.notified_on or today, delivered_on=None)
        accepted = accepted.stop("pass_on", on=today).stop("objection", on=today, fate=Fate.MOOT)
        accepted = telling.told(accepted, scene, self.given, office=standing.holder)
        accepted = reports.told(accepted, on=today)
        return owe_answer(simple.accepted(accepted, scene), scene)
