"""Appoint an agent (委托代理): somebody acts for one who petitions, within a written mandate (law.md 1.11)."""

from __future__ import annotations

from dataclasses import dataclass

from huiyin.law.act import Act, Offer, Scene
from huiyin.law.choice import Choice
from huiyin.law.fields import ask
from huiyin.law.parties import FIRST
from huiyin.law.petition import who
from huiyin.law.petition.parties import agents_of, asker, check_may_settle, check_named, next_number, with_party
from huiyin.law.petition.standing import Standing
from huiyin.law.petition.tracks import Party
from huiyin.law.petition.values import Part
from huiyin.law.refusals import Incomplete
from huiyin.law.words import say


class Relation(Choice):
    """Who may act for somebody (山东28 §1; a guardian by law, 民法典23)."""

    RELATIVE = "relative", say("Relative")
    STAFF = "staff", say("Staff of the organisation that petitions")
    RECOMMENDED = "recommended", say("Citizen recommended by community or employer")
    LAWYER = "lawyer", say("Lawyer")
    LEGAL_WORKER = "legal_worker", say("Legal worker")
    GUARDIAN = "guardian", say("Guardian")


@dataclass(frozen=True, kw_only=True)
class AppointAgent(Act[Standing]):
    """The agent gets a number and a query code of their own, and uses the rights of whom they act for.

    Giving something up (withdraw, leave, settle) needs to stand in the mandate; a guardian acts in the person's place.
    """

    verb = "appoint_agent"
    title = say("Appoint an agent")
    sentence = say("An agent was appointed.")
    article = "民法典165"
    letter = say("Receipt of the mandate")
    joins = True
    from_portal = True
    offer = Offer(
        lead=say("Somebody may act for you here, within a written mandate: a relative, a lawyer, a guardian."),
        follows=say(
            "They get a number and a query code of their own and read what you read. You can end it at any time."
        ),
        done=say("The agent is named."),
    )
    who = who.PETITIONER_OR_STAFF

    party: int = ask("For whom", choices="parties", default=FIRST)
    relation: Relation = ask("Who the agent is")
    name: str = ask("Name of the agent", team=True, limit=100)
    phone: str = ask("Phone", team=True, limit=40, default="")
    email: str = ask("E-mail", team=True, limit=200, default="")
    address: str = ask("Address for letters", team=True, limit=300, default="")
    scope: str = ask("What the agent may do", sealed=True, own=True, lines=3, limit=2_000)
    may_settle: bool = ask("The mandate covers withdrawing, leaving and settling", default=False)
    mandate: str = ask(
        "The written mandate", help="Its date, its number, or which file it is.", sealed=True, own=True, limit=500
    )
    files: tuple[str, ...] = ask("Files", choices="files", default=())

    @classmethod
    def ready(cls, standing: Standing, scene: Scene) -> None:
        """Refuse an agent whose own mandate does not cover appointing another."""
        check_may_settle(standing, scene, article=cls.article)

    def check(self, standing: Standing, scene: Scene) -> None:
        """For somebody who petitions; no more agents than the pack allows, guardians not counted."""
        party = asker(standing, scene, self.party)
        check_named(standing, party, article=self.article)
        most = scene.pack.terms["agents_max"]
        if self.relation is not Relation.GUARDIAN and len(agents_of(standing, party, Part.AGENT)) >= most.value:
            raise Incomplete(
                say("At most {most} agents may act for one person: please end a mandate first.", most=most.value),
                article=most.article,
                field="relation",
            )

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """Add a party who acts for another."""
        is_guardian = self.relation is Relation.GUARDIAN
        agent = Party(
            number=next_number(standing),
            part=Part.GUARDIAN if is_guardian else Part.AGENT,
            joined_on=scene.today,
            acts_for=asker(standing, scene, self.party),
            may_settle=is_guardian or self.may_settle,
        )
        return with_party(standing, agent).but(has_email=standing.has_email or bool(self.email.strip()))
