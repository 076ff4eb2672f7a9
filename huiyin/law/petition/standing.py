"""Where a petition stands: one frozen value, made by nothing but its acts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar, Self

from huiyin.law.choice import Choice
from huiyin.law.petition.tracks import (
    Attested,
    Dispute,
    Hearing,
    Help,
    Mediation,
    Part,
    Party,
    RecusalAsked,
    ReportedUp,
    Served,
    Unit,
)
from huiyin.law.readers import Reach
from huiyin.law.standing import Link
from huiyin.law.standing import Standing as AnyStanding
from huiyin.law.words import say


class Stage(StrEnum):
    """How far the matter has come. What may follow each is in procedure.py."""

    NEW = "new"
    RECEIVED = "received"
    REGISTERED = "registered"
    HANDED = "handed"
    OBJECTED = "objected"
    DISPUTED = "disputed"
    ACCEPTED = "accepted"
    ANSWERED = "answered"
    DELIVERED = "delivered"
    REVIEW_ASKED = "review_asked"
    REVIEWED = "reviewed"
    REVIEW_DELIVERED = "review_delivered"
    RECHECK_ASKED = "recheck_asked"
    RECHECKED = "rechecked"
    RECHECK_DELIVERED = "recheck_delivered"
    DECLINED = "declined"
    NO_LONGER = "no_longer"
    REFERRED = "referred"
    JOINED = "joined"
    ENDED = "ended"
    REFILED = "refiled"


class Channel(Choice):
    """信访形式 (A17)."""

    WEB = "web", say("Web")
    LETTER = "letter", say("Letter")
    PHONE = "phone", say("Telephone")
    FAX = "fax", say("Fax")
    VISIT = "visit", say("Visit")


#: How a person speaks to an office.
SPOKEN = frozenset({Channel.VISIT, Channel.PHONE})


class Purpose(Choice):
    """信访目的 (A29–A31)."""

    CLAIM = "claim", say("Claim")
    SUGGESTION = "suggestion", say("Suggestion")
    REPORT = "report", say("Report of wrongdoing")


class Branch(Choice):
    """The branches of A31, in the order in which they are asked; a report goes to discipline inspection (A30)."""

    COURT = "court", say("Court, procuratorate or police procedure")
    ARBITRATION = "arbitration", say("Arbitration")
    PARTY = "party", say("Appeal of a Party member")
    ADMINISTRATIVE = "administrative", say("Administrative review or another administrative procedure")
    DUTY = "duty", say("Request that an office do its legal duty")
    PETITION = "petition", say("Petition procedure")
    DISCIPLINE = "discipline", say("Discipline inspection and supervision")


class Outcome(Choice):
    """What the written answer says on the claim (A32)."""

    SUPPORT = "support", say("Supported")
    EXPLAIN = "explain", say("Explained")
    REFUSE = "refuse", say("Not supported")


class Adoption(Choice):
    """What became of a suggestion (A29)."""

    WHOLLY = "wholly", say("Taken up")
    PARTLY = "partly", say("Taken up in part")
    NOT = "not", say("Not taken up")


class Verdict(Choice):
    """What a review or re-check says on the opinion before it (A35, A36)."""

    UPHOLD = "uphold", say("Upheld")
    CHANGE = "change", say("Changed")
    REVOKE = "revoke", say("Revoked")
    REDO = "redo", say("To be decided again within a set period")
    TOO_LATE = "too_late", say("Asked for too late without good reason")


@dataclass(frozen=True, kw_only=True)
class Round:
    """A review (复查) or re-check (复核): asked, decided, delivered. ``redo_days``: the period of 责令限期重作."""

    reviewer: str
    asked_on: date
    is_late: bool = False
    taken_on: date | None = None
    extended_by: int = 0
    redo_days: int = 0
    verdict: Verdict | None = None
    decided_on: date | None = None
    delivered_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class Urging:
    """A 督办 (A40): who pressed whom, by when an answer is wanted, and when it came."""

    by_office: str
    to_office: str
    on: date
    days: int
    replied_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class Standing(AnyStanding):
    """Everything later acts may depend on. Dates are legal days in China; offices are codes."""

    kind: ClassVar[str] = "petition"

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

    sender: str = ""
    handed_on: date | None = None
    is_assigned: bool = False

    notified_on: date | None = None
    #: the day the sender told the person where it was passed on to
    told_where_on: date | None = None
    #: by which procedure: what it was accepted or referred for
    branch: Branch | None = None
    #: the first arrival, where a wrong referral was taken back: the period for the answer counts from it
    first_arrived_on: date | None = None
    #: the simple procedure (简易程序): in it, or out of it again for good
    is_simple: bool = False
    was_simple: bool = False
    accepted_on: date | None = None
    extended_by: int = 0
    heard_on: date | None = None
    handler: str = ""
    #: staff who signed the opinions since the last answer; they do not review them
    signed_by: tuple[int, ...] = ()
    outcome: Outcome | None = None
    #: of a suggestion: what became of it, and the day it was rewarded
    adopted: Adoption | None = None
    rewarded_on: date | None = None
    answered_on: date | None = None
    delivered_on: date | None = None
    is_redo: bool = False
    review: Round | None = None
    recheck: Round | None = None

    #: signers, agents and guardians, by their number; party 0, who brought it, is none of them
    parties: tuple[Party, ...] = ()
    #: whom the paper in hand has reached
    served: tuple[Served, ...] = ()

    #: staff who keep out for an interest of their own (A28(3)), and what the person asked about that last
    recused: tuple[int, ...] = ()
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
    rated_on: date | None = None
    ended_on: date | None = None

    #: how long the office has to carry out what its answer supports (A32), from delivery
    carry_out_days: int = 0
    #: the four ends of A27, in the order in which they were recorded
    attested: tuple[Attested, ...] = ()
    helps: tuple[Help, ...] = ()
    #: the hearing of the level that was last asked for or called
    hearing: Hearing | None = None
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

    def held_by(self, office: str) -> Self:
        """With ``office`` as the one that has the matter now."""
        offices = self.offices if office in self.offices else (*self.offices, office)
        return self.but(holder=office, offices=offices)

    @property
    def is_open(self) -> bool:
        """Whether the procedure still goes on."""
        return self.stage not in {Stage.NEW, Stage.JOINED, Stage.ENDED}

    @property
    def last_served(self) -> date | None:
        """The day the latest opinion or notice reached the person."""
        rounds = (level.delivered_on for level in (self.recheck, self.review) if level)
        return next((day for day in (*rounds, self.delivered_on) if day), None)
