"""What a letter is made from: an act, the standing before and after it, and the offices as they are today.

The standing is replayed from the first act to the letter's own, so a later act does not change an old letter;
only its record of delivery is added.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Generic, TypeVar

from huiyin.journal.read import ActView, View
from huiyin.journal.scene import scene_for
from huiyin.law.act import Act
from huiyin.law.actors import Actor
from huiyin.law.calendar import Calendar
from huiyin.law.clocks import Due, end_of
from huiyin.law.kinds import KINDS
from huiyin.law.running import Clock
from huiyin.law.standing import Standing
from huiyin.law.words import Phrase
from huiyin.people.models import Office, Staff
from huiyin.people.offices import offices


class NoSuchParty(LookupError):
    """A copy was asked for of a party that the dossier does not have."""


S = TypeVar("S", bound=Standing)
A = TypeVar("A", bound=Act[Any])


@dataclass(frozen=True, kw_only=True)
class OfficeContact:
    """An office's name, and how to reach it; what is not known is empty."""

    name: str
    address: str = ""
    phone: str = ""
    hours: str = ""
    web: str = ""
    #: 发文机关标志, at the head of its papers; empty where the name is printed
    letterhead: str = ""

    @property
    def head(self) -> str:
        """What is printed at the head of its papers."""
        return self.letterhead or self.name

    @property
    def is_reachable(self) -> bool:
        """Whether there is any way to go, call or write there."""
        return bool(self.address or self.phone or self.web)


@dataclass(frozen=True, kw_only=True)
class Service:
    """How and when a letter reached the person: from the record of its delivery."""

    on: date
    manner: Phrase
    proof: str


@dataclass(frozen=True, kw_only=True)
class Done(Generic[A]):
    """An act of a known step, so that its fields are typed."""

    act: A
    place: int
    day: date
    said_on: datetime
    by_office: str


@dataclass(frozen=True, kw_only=True)
class Case(Generic[S]):
    """One act of one dossier, ready to be put on paper. ``S`` is the standing of the dossier's kind.

    A kind whose letters go to a person, not only to offices, has a subclass that says to whom.
    """

    view: View
    shown: ActView
    before: S
    after: S

    @property
    def act(self) -> Any:
        """The act itself, with the fields of its step."""
        return self.shown.act

    @property
    def day(self) -> date:
        """The legal day of the letter."""
        return self.shown.day

    def ends(self, clock: Clock) -> Due:
        """When a clock ends, by the pack that binds the dossier."""
        return end_of(clock, self.view.pack.period(clock.name), Calendar.load())

    def end_of(self, *names: str) -> Due | None:
        """When the first of these clocks that runs after the act ends; None where none of them runs."""
        running = (self.after.running(name) for name in names)
        return next((self.ends(clock) for clock in running if clock), None)

    def all(self, step: type[A]) -> Iterator[Done[A]]:
        """Every act of that step, oldest first; those after the letter too."""
        for one in self.view.acts:
            if isinstance(one.act, step):
                yield Done(act=one.act, place=one.place, day=one.day, said_on=one.said_on, by_office=one.by_office)

    def earlier(self, step: type[A]) -> Done[A] | None:
        """The last act of that step before this one."""
        found = [done for done in self.all(step) if done.place < self.shown.place]
        return found[-1] if found else None

    def later(self, step: type[A]) -> Done[A] | None:
        """The first act of that step after this one."""
        return next((done for done in self.all(step) if done.place > self.shown.place), None)

    def recipient(self, party: int | None) -> int:
        """The number of the party whose copy this is; ``party`` is the one asked for. 0 unless several petition.

        Raises NoSuchParty.
        """
        if party:
            raise NoSuchParty(party)
        return 0

    def addressee(self, recipient: int) -> Phrase | str:
        """The person to whom a letter goes that goes to no office; empty where the kind writes to offices alone."""
        return ""

    def address(self, recipient: int) -> str:
        """Where that person is served; empty where it is not known or belongs to another party."""
        return ""

    def service(self, recipient: int) -> Service | None:
        """The record of delivery to that person; None before delivery, and where delivery is not a step."""
        return None


def case_of(view: View, shown: ActView, case: type[Case[Any]] = Case) -> Case[Any]:
    """The case of one act of a dossier; ``case`` is the class that its kind uses."""
    standing = KINDS[view.kind].new
    for one in view.acts:
        by = Actor(kind=one.by_kind, office=one.by_office, party=one.by_party)
        after = one.act.apply(standing, scene_for(standing, by=by, on=one.said_on, act=one.act))
        if one.place == shown.place:
            return case(view=view, shown=shown, before=standing, after=after)
        standing = after
    raise LookupError(shown.place)


def name_of(code: str) -> str:
    """What an office is called; the code itself for one that is not known."""
    known = offices()
    return known[code].name if code in known else code


def contact_of(code: str) -> OfficeContact:
    """An office with its address, phone and hours, as they are today."""
    row = Office.objects.filter(code=code).first()
    if row is None:
        return OfficeContact(name=code)
    return OfficeContact(
        name=row.name,
        address=row.address,
        phone=row.phone,
        hours=row.hours,
        web=row.web,
        letterhead=row.letterhead,
    )


def badge_of(staff: int) -> str:
    """The badge of a member of staff; empty for nobody. Letters name staff by badge, never by name."""
    return Staff.objects.filter(pk=staff).values_list("badge", flat=True).first() or ""
