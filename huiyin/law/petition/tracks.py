"""What runs beside the stages of a petition: each track is a frozen value that a standing holds one or more of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from huiyin.law.petition.values import Dimension, Outcome, Part, Verdict


@dataclass(frozen=True, kw_only=True)
class Party:
    """Somebody beside the person who brought the matter, who is party 0. Who they are lies sealed.

    ``number``: 1, 2 … in the order of joining, the last part of their own number. An agent or guardian uses the rights
    of the party ``acts_for``; without ``may_settle`` they give none of them up. ``left_on`` is the day a signer left
    or a mandate ended.
    """

    number: int
    part: Part
    joined_on: date
    acts_for: int = 0
    may_settle: bool = True
    left_on: date | None = None
    rated_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class Served:
    """That the paper in hand was handed over to a party ``on`` a day, and reached them on ``reached_on``."""

    party: int
    on: date
    reached_on: date


@dataclass(frozen=True, kw_only=True)
class Notice:
    """A notice that an office made on a day, whose service is still to be recorded."""

    office: str
    made_on: date


@dataclass(frozen=True, kw_only=True)
class Unit:
    """An office that was asked to assist (协办): what it says is due within ``days`` of ``asked_on``."""

    office: str
    asked_on: date
    days: int
    given_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class Attested:
    """That one of the four is reached, or not (yet), as recorded on a day; a later record of the same stands."""

    dimension: Dimension
    is_reached: bool
    on: date


@dataclass(frozen=True, kw_only=True)
class Help:
    """A referral for help (帮扶, A37) by an office. What help it is lies sealed.

    ``number``: 1, 2 … in their order. ``place``: of its clock among the standing's clocks.
    """

    number: int
    by_office: str
    on: date
    place: int
    concluded_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class RecusalAsked:
    """A request that somebody keep out (A28(3)); ``decider`` is the organ above where the head is meant, else empty."""

    asked_on: date
    decider: str = ""
    decided_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class Hearing:
    """A hearing (听证) at one level: asked for, refused or called, held.

    ``level`` is the stage at which it belongs, ``after`` the day of the answer that the level follows, if there is one.
    ``on`` is the day announced; ``days`` of the office's clock do not count, as the pack has it.
    """

    level: str
    after: date | None = None
    asked_on: date | None = None
    refused_on: date | None = None
    called_on: date | None = None
    on: date | None = None
    days: int = 0
    held_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class ReportedUp:
    """A report of a major or urgent matter (A25): one link of the chain, with the time at which it was recorded."""

    by_office: str
    to_offices: tuple[str, ...]
    at: datetime


@dataclass(frozen=True, kw_only=True)
class Dispute:
    """A dispute on competence (A24(1)) between ``holder``, which has the matter, and ``other``; ``decider`` ends it."""

    holder: str
    other: str
    decider: str
    raised_on: date
    decided_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class Mediation:
    """A mediation or reconciliation (A33): begun with both consents, then settled or broken off, then performed or not.

    ``is_mediated``: with a mediator, so that the court can be asked to confirm it. ``resting``: the places of the
    clocks that rest while the agreement is performed; where it is not, they run on from their first days.
    """

    is_mediated: bool
    begun_on: date
    broken_off_on: date | None = None
    settled_on: date | None = None
    perform_by: date | None = None
    resting: tuple[int, ...] = ()
    performed_on: date | None = None
    failed_on: date | None = None
    confirmed_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class Round:
    """A review (复查) or re-check (复核): asked, decided, delivered. ``redo_days``: the period of 责令限期重作.

    ``asked_by``: the parties who asked. ``outcome``: the reviewer's own answer on the claim, where the one before does
    not stand; ``carry_out_days``: for carrying it out. ``redo_by_reviewer``: the re-check sends back to the review.
    """

    reviewer: str
    asked_on: date
    is_late: bool = False
    taken_on: date | None = None
    extended_by: int = 0
    asked_by: tuple[int, ...] = ()
    outcome: Outcome | None = None
    carry_out_days: int = 0
    redo_days: int = 0
    redo_by_reviewer: bool = False
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
