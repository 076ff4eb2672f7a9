"""Where a petition stands: one frozen value, made by nothing but its acts."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Self

from huiyin.law.choice import Choice
from huiyin.law.words import say


class Stage(StrEnum):
    """How far the matter has come. What may follow each is in procedure.py."""

    NEW = "new"
    RECEIVED = "received"
    REGISTERED = "registered"
    HANDED = "handed"
    OBJECTED = "objected"
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


class Channel(Choice):
    """信访形式 (A17)."""

    WEB = "web", say("Web")
    LETTER = "letter", say("Letter")
    PHONE = "phone", say("Telephone")
    FAX = "fax", say("Fax")
    VISIT = "visit", say("Visit")


class Purpose(Choice):
    """信访目的 (A29–A31)."""

    CLAIM = "claim", say("Claim")
    SUGGESTION = "suggestion", say("Suggestion")
    REPORT = "report", say("Report of wrongdoing")


class Outcome(Choice):
    """What the written answer says on the claim (A32)."""

    SUPPORT = "support", say("Supported")
    EXPLAIN = "explain", say("Explained")
    REFUSE = "refuse", say("Not supported")


class Verdict(Choice):
    """What a review or re-check says on the opinion before it (A35, A36)."""

    UPHOLD = "uphold", say("Upheld")
    CHANGE = "change", say("Changed")
    REVOKE = "revoke", say("Revoked")
    REDO = "redo", say("To be decided again within a set period")
    TOO_LATE = "too_late", say("Asked for too late without good reason")


class Fate(StrEnum):
    """What became of a clock."""

    RUNNING = "running"
    MET = "met"
    MOOT = "moot"


@dataclass(frozen=True, kw_only=True)
class Clock:
    """One run of a clock of the pack (K1, K5 …).

    ``bearer`` is an office's code, or "petitioner". ``since`` is the day of the event, itself never counted.
    ``days`` is the period where the act sets it (K6, K11, urging), else 0 for the pack's own. ``excluded`` are
    days that do not count (hearings in a re-check). ``until`` is the day it stopped.
    """

    name: str
    bearer: str
    since: date
    days: int = 0
    excluded: int = 0
    until: date | None = None
    fate: Fate = Fate.RUNNING


@dataclass(frozen=True, kw_only=True)
class Round:
    """A review (复查) or re-check (复核): asked, decided, delivered. ``redo_days``: the period of 责令限期重作."""

    reviewer: str
    asked_on: date
    is_late: bool = False
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
class Standing:
    """Everything later acts may depend on. Dates are legal days in China; offices are codes."""

    stage: Stage = Stage.NEW
    channel: Channel | None = None
    received_on: date | None = None
    registrar: str = ""
    region: str = ""
    category: str = ""
    purpose: Purpose | None = None
    is_named: bool = True
    has_email: bool = False
    people: int = 1
    is_urgent: bool = False
    accused: tuple[str, ...] = ()
    accused_staff: tuple[int, ...] = ()

    holder: str = ""
    sender: str = ""
    handed_on: date | None = None
    is_assigned: bool = False
    offices: tuple[str, ...] = ()

    notified_on: date | None = None
    accepted_on: date | None = None
    extended_by: int = 0
    heard_on: date | None = None
    handler: str = ""
    #: staff who signed the opinions since the last answer; they do not review them
    signed_by: tuple[int, ...] = ()
    outcome: Outcome | None = None
    answered_on: date | None = None
    delivered_on: date | None = None
    is_redo: bool = False
    review: Round | None = None
    recheck: Round | None = None

    withdrawn_on: date | None = None
    urgings: tuple[Urging, ...] = ()
    repeats: int = 0
    joined_into: str = ""
    rated_on: date | None = None
    ended_on: date | None = None
    clocks: tuple[Clock, ...] = ()

    def but(self, **changes: object) -> Self:
        """The same standing with some things changed."""
        return dataclasses.replace(self, **changes)  # type: ignore[arg-type]

    def held_by(self, office: str) -> Self:
        """With ``office`` as the one that has the matter now."""
        offices = self.offices if office in self.offices else (*self.offices, office)
        return self.but(holder=office, offices=offices)

    def start(self, name: str, *, bearer: str, since: date, days: int = 0) -> Self:
        """With one more clock running."""
        return self.but(clocks=(*self.clocks, Clock(name=name, bearer=bearer, since=since, days=days)))

    def stop(self, *names: str, on: date, fate: Fate = Fate.MET, bearer: str = "") -> Self:
        """With the running clocks of these names (of one bearer, if given) stopped; one that does not run stays."""

        def stopped(clock: Clock) -> Clock:
            runs = clock.name in names and clock.fate is Fate.RUNNING and bearer in {"", clock.bearer}
            return dataclasses.replace(clock, until=on, fate=fate) if runs else clock

        return self.but(clocks=tuple(stopped(clock) for clock in self.clocks))

    def stop_all(self, *, on: date, but: frozenset[str] = frozenset()) -> Self:
        """With every running clock moot, those of the names in ``but`` excepted: the procedure is over."""
        return self.stop(*{clock.name for clock in self.clocks} - but, on=on, fate=Fate.MOOT)

    def exclude(self, name: str, days: int) -> Self:
        """With ``days`` of the running clock of that name not counting."""

        def shortened(clock: Clock) -> Clock:
            runs = clock.name == name and clock.fate is Fate.RUNNING
            return dataclasses.replace(clock, excluded=days) if runs else clock

        return self.but(clocks=tuple(shortened(clock) for clock in self.clocks))

    def running(self, name: str) -> Clock | None:
        """The running clock of that name, if there is one."""
        return next((c for c in self.clocks if c.name == name and c.fate is Fate.RUNNING), None)

    @property
    def is_open(self) -> bool:
        """Whether the procedure still goes on."""
        return self.stage not in {Stage.NEW, Stage.JOINED, Stage.ENDED}

    @property
    def last_served(self) -> date | None:
        """The day the latest opinion or notice reached the person."""
        rounds = (level.delivered_on for level in (self.recheck, self.review) if level)
        return next((day for day in (*rounds, self.delivered_on) if day), None)
