"""Where a petition stands: one frozen value, made by nothing but its acts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Self

from huiyin.law.changeable import Changeable
from huiyin.law.petition.stages import Stage
from huiyin.law.petition.tracks import (
    Attested,
    Dispute,
    Hearing,
    Help,
    Mediation,
    Notice,
    Party,
    RecusalAsked,
    ReportedUp,
    Round,
    Served,
    Unit,
    Urging,
)
from huiyin.law.petition.values import Adoption, Branch, Channel, Outcome, Part, Purpose
from huiyin.law.readers import Reach
from huiyin.law.standing import Link
from huiyin.law.standing import Standing as AnyStanding
from huiyin.law.words import Phrase, say


@dataclass(frozen=True, kw_only=True)
class Handling(Changeable):
    """How the matter is handled, from passing on to the last opinion; all of it begins again when it is taken up anew.

    A new field belongs here if the matter brought again (A36(3)) must not know it, else on :class:`Standing`.
    """

    #: the office that passed it on, when, and whether with an assignment
    sender: str = ""
    handed_on: date | None = None
    is_assigned: bool = False
    #: the office whose completion report lies with the sender
    reported_by: str = ""
    #: the first arrival, where a wrong referral was taken back: the period for the answer counts from it
    first_arrived_on: date | None = None
    notified_on: date | None = None
    #: notices that are on their way to the person
    notices: tuple[Notice, ...] = ()
    #: the day on which the office said after acceptance that another is competent; once for each passing-on
    given_back_on: date | None = None
    #: the day the sender told the person where it was passed on to
    told_where_on: date | None = None

    is_simple: bool = False
    #: by which procedure: what it was accepted or referred for
    branch: Branch | None = None
    accepted_on: date | None = None
    #: the office that accepted, declined, referred or answered it
    handler: str = ""
    extended_by: int = 0
    heard_on: date | None = None
    #: the hearing of the level that was last asked for or called
    hearing: Hearing | None = None

    answered_on: date | None = None
    outcome: Outcome | None = None
    #: of a suggestion: what became of it
    adopted: Adoption | None = None
    #: how long the office has to carry out what its answer supports (A32), from delivery
    carry_out_days: int = 0
    delivered_on: date | None = None
    #: whom the paper in hand has reached
    served: tuple[Served, ...] = ()
    rated_on: date | None = None

    review: Round | None = None
    recheck: Round | None = None
    #: a review or re-check ordered a new decision
    is_redo: bool = False


#: Nothing has been done yet.
UNHANDLED = Handling()


@dataclass(frozen=True, kw_only=True)
class Standing(AnyStanding):
    """Everything later acts may depend on. Dates are legal days in China; offices are codes.

    What is not in ``handling`` stays known when the matter is brought again after its end.
    """

    kind: ClassVar[str] = "petition"
    link_words: ClassVar[Mapping[str, tuple[Phrase, Phrase]]] = {
        "joined": (say("Joined to"), say("Joined to it")),
    }

    stage: Stage = Stage.NEW
    channel: Channel | None = None
    registrar: str = ""
    purpose: Purpose | None = None
    is_named: bool = True
    has_email: bool = False
    people: int = 1
    #: the person asks that name and private matters be kept confidential
    is_confidential: bool = False
    is_urgent: bool = False
    #: taken down from what the person said, and when that was read back to them (A19)
    is_oral: bool = False
    read_back_on: date | None = None
    accused: tuple[str, ...] = ()
    accused_staff: tuple[int, ...] = ()
    #: brought as a report: sealed before anybody has registered it
    is_kept_apart: bool = False

    handling: Handling = UNHANDLED
    #: it left the simple procedure (简易程序), to which it never returns
    was_simple: bool = False
    #: staff who signed the opinions since the last answer: they neither review them nor lead a later hearing,
    #: so that taking the matter up anew does not clear them
    signed_by: tuple[int, ...] = ()
    #: the day a suggestion was rewarded, which happens once
    rewarded_on: date | None = None

    #: signers, agents and guardians, by their number; party 0, who brought it, is none of them
    parties: tuple[Party, ...] = ()

    #: staff who keep out for an interest of their own (A28(3)), and what the person asked about that last
    recused: tuple[int, ...] = ()
    #: offices that keep out as a whole: decided by the organ above
    recused_offices: tuple[str, ...] = ()
    recusal: RecusalAsked | None = None
    #: the chain of reports of a major or urgent matter (A25)
    reported_up: tuple[ReportedUp, ...] = ()
    #: the dispute on competence, decided or not (A24(1)); there is one at most
    dispute: Dispute | None = None
    #: offices asked to assist (协办), each as often as it was asked
    units: tuple[Unit, ...] = ()

    withdrawn_on: date | None = None
    urgings: tuple[Urging, ...] = ()
    repeats: int = 0
    joined_into: str = ""
    ended_on: date | None = None

    #: the four ends of A27, in the order in which they were recorded
    attested: tuple[Attested, ...] = ()
    helps: tuple[Help, ...] = ()
    #: taking the matter up anew keeps an agreement that is still owed
    mediation: Mediation | None = None
    #: brought again after the end, and taken up anew; the first receipt stays the day by which it is counted
    refiled_on: date | None = None
    reopened_on: date | None = None

    @property
    def came_by(self) -> str:
        """信访形式 (A17)."""
        return self.channel.value if self.channel else ""

    @property
    def asks_for(self) -> str:
        """信访目的 (A29–A31)."""
        return self.purpose.value if self.purpose else ""

    @property
    def reach(self) -> Reach:
        """Sealed: a report (A30), or what was brought as one and is not registered."""
        is_sealed = self.purpose is Purpose.REPORT or (self.purpose is None and self.is_kept_apart)
        return Reach.SEALED if is_sealed else Reach.REGION

    @property
    def barred(self) -> tuple[str, ...]:
        """Those a report is on (A30(3)); of other matters only those recused (A28).

        A claim about what a bureau did goes to that bureau, which is competent; the organ above reviews (A22(1), A35).
        """
        return self.accused if self.is_sealed else self.recused_offices

    @property
    def kept_out(self) -> tuple[int, ...]:
        """Those complained of, and those who keep out for an interest of their own (A28(3))."""
        return tuple(dict.fromkeys((*self.accused_staff, *self.recused)))

    @property
    def is_new(self) -> bool:
        """Just received or passed on; for its custodians also what has just been registered as a report."""
        return self.stage in {Stage.RECEIVED, Stage.HANDED} or (self.stage is Stage.REGISTERED and self.is_sealed)

    @property
    def asked(self) -> tuple[str, ...]:
        """Who decides a dispute on competence, and the organ above that decides who keeps out."""
        dispute = self.dispute.decider if self.dispute and self.stage is Stage.DISPUTED else ""
        recusal = self.recusal.decider if self.recusal and self.recusal.decided_on is None else ""
        return tuple(code for code in (dispute, recusal) if code)

    @property
    def links(self) -> tuple[Link, ...]:
        """The matter that this one was joined to."""
        return (Link(number=self.joined_into, why="joined"),) if self.joined_into else ()

    @property
    def party_count(self) -> int:
        """Signers, agents and guardians; those who left too."""
        return len(self.parties)

    def own_parties(self, party: int) -> frozenset[int]:
        """A petitioner's own number, whom they act for, and who acts for them."""
        acting = {one.number: one.acts_for for one in self.parties if one.part is not Part.SIGNER}
        agents = (agent for agent, principal in acting.items() if principal == party)
        return frozenset({party, acting.get(party, party), *agents})

    @property
    def is_open(self) -> bool:
        """Whether the procedure still goes on."""
        return self.stage not in {Stage.NEW, Stage.JOINED, Stage.ENDED}

    @property
    def last_served(self) -> date | None:
        """The day the latest opinion or notice reached the person."""
        now = self.handling
        rounds = (level.delivered_on for level in (now.recheck, now.review) if level)
        return next((day for day in (*rounds, now.delivered_on) if day), None)

    def held_by(self, office: str) -> Self:
        """With ``office`` as the one that has the matter now."""
        offices = self.offices if office in self.offices else (*self.offices, office)
        return self.but(holder=office, offices=offices)

    def handle(self, **changes: object) -> Self:
        """With some things changed about its handling; TypeError for a name that :class:`Handling` does not have."""
        return self.but(handling=self.handling.but(**changes))
