"""End a mandate (终止委托): by the person who gave it or by the agent (民法典173)."""

from __future__ import annotations

from dataclasses import dataclass

from huiyin.law.act import Act, Offer, Scene
from huiyin.law.actors import Kind
from huiyin.law.fields import ask
from huiyin.law.petition import who
from huiyin.law.petition.parties import acting, changed, party, principal
from huiyin.law.petition.standing import Standing
from huiyin.law.refusals import Incomplete, NotCompetent, OutOfTurn
from huiyin.law.words import say


@dataclass(frozen=True, kw_only=True)
class EndAgency(Act[Standing]):
    """What the agent did stays valid; their query code no longer works."""

    verb = "end_agency"
    title = say("End a mandate")
    sentence = say("The mandate of an agent ended.")
    article = "民法典173"
    letter = say("Notice that a mandate has ended")
    from_portal = True
    offer = Offer(
        lead=say("A mandate ends when you take it back, or when the agent lays it down."),
        follows=say("From then on the agent’s query code opens nothing. What was done before stays done."),
        done=say("The mandate has ended."),
    )
    who = who.PETITIONER_OR_STAFF

    agent: int = ask("Whose mandate", choices="agents")
    reasons: str = ask("Why, if you want to say", sealed=True, own=True, lines=3, limit=5_000, default="")

    @classmethod
    def ready(cls, standing: Standing, scene: Scene) -> None:
        """There is a mandate to end, for a petitioner one of their own."""
        if not any(_is_theirs(standing, scene, one.number) for one in acting(standing)):
            raise OutOfTurn(say("Nobody acts as an agent here."), article=cls.article)

    def check(self, standing: Standing, scene: Scene) -> None:
        """An agent who acts today; a petitioner ends the mandates they gave, an agent their own."""
        found = party(standing, self.agent)
        if found is None or found not in acting(standing):
            raise Incomplete(say("No agent of that number acts here."), article=self.article, field="agent")
        if not _is_theirs(standing, scene, self.agent):
            raise NotCompetent(say("Somebody else gave that mandate."), article=self.article, field="agent")

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """Record the day on which the mandate ended."""
        return changed(standing, self.agent, left_on=scene.today)


def _is_theirs(standing: Standing, scene: Scene, agent: int) -> bool:
    """Whether the person at work may end that mandate: who gave it, the agent, or staff who take it down."""
    if scene.by.kind is not Kind.PETITIONER:
        return True
    own = scene.by.party == principal(standing, scene.by.party)
    return agent == scene.by.party or (own and principal(standing, agent) == scene.by.party)
