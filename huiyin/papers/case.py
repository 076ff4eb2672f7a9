"""What a letter is made from: the act, how the matter stood before and after it, the offices, the days.

A letter says how things stood when it was made. So the standing is walked again from the first act up to that one,
and nothing that happened later changes an old letter, but for its record of service.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from huiyin.journal.read import ActView, View
from huiyin.journal.scene import scene_for
from huiyin.law.actors import Actor
from huiyin.law.calendar import Calendar
from huiyin.law.clocks import Due, due
from huiyin.law.kinds import KINDS
from huiyin.law.petition.handing import free_above
from huiyin.law.petition.parties import principal
from huiyin.law.petition.standing import Standing
from huiyin.law.running import Clock
from huiyin.people.models import Office
from huiyin.people.offices import offices


@dataclass(frozen=True, kw_only=True)
class Reach:
    """How an office is found by somebody who holds a letter: what is not known is empty."""

    name: str
    address: str = ""
    phone: str = ""
    hours: str = ""
    web: str = ""

    @property
    def is_reachable(self) -> bool:
        """Whether there is any way to go, call or write there."""
        return bool(self.address or self.phone or self.web)


@dataclass(frozen=True, kw_only=True)
class Case:
    """One act of one dossier, ready to be put on paper."""

    view: View
    shown: ActView
    before: Standing
    after: Standing

    @property
    def act(self) -> Any:
        """The act itself, with the fields of its step."""
        return self.shown.act

    @property
    def petition(self) -> Any:
        """The petition as it was brought."""
        return self.view.first

    @property
    def day(self) -> date:
        """The legal day of the letter."""
        return self.shown.day

    def ends(self, clock: Clock) -> Due:
        """When a clock ends, by the pack that binds the matter."""
        period = self.view.pack.period(clock.name)
        return due(period, clock.since, Calendar.load(), length=clock.days, excluded=clock.excluded)

    def end_of(self, *names: str) -> Due | None:
        """When the first of these clocks that runs after the act ends; None where none of them runs."""
        running = (self.after.running(name) for name in names)
        return next((self.ends(clock) for clock in running if clock), None)

    def earlier(self, verb: str) -> ActView | None:
        """The last act of that step before this one."""
        found = [view for view in self.view.of(verb) if view.place < self.shown.place]
        return found[-1] if found else None

    def later(self, *verbs: str) -> Iterator[ActView]:
        """The acts of these steps after this one, oldest first."""
        return (view for view in self.view.acts if view.place > self.shown.place and view.verb in verbs)

    def above(self, office: str) -> Reach | None:
        """The organ that a request against ``office`` goes to; None where none stands above it."""
        code = free_above(offices(), office, self.after.accused)
        return reach(code) if code else None


def case_of(view: View, shown: ActView) -> Case:
    """The case of one act of a dossier."""
    standing = KINDS[view.kind].new
    for one in view.acts:
        by = Actor(kind=one.by_kind, office=one.by_office, party=one.by_party)
        after = one.act.apply(standing, scene_for(standing, by=by, on=one.said_on, act=one.act))
        if one.place == shown.place:
            return Case(view=view, shown=shown, before=standing, after=after)
        standing = after
    raise LookupError(shown.place)


def reader_of(case: Case, party: int | None = None) -> int:
    """Whose copy of a letter it is: the one named, else who reads it, else whose the act is; an agent gets that of
    whom they act for.
    """
    own = sorted(case.shown.of)
    asked = party if party is not None else case.view.party or (own[0] if own else 0)
    return principal(case.view.standing, asked) if asked else 0


def joined_name(view: View, party: int) -> str:
    """The name of a signer or agent, as far as the person asking may see it."""
    joined = [each.act for each in view.acts if each.act.joins]
    return str(getattr(joined[party - 1], "name", "")) if party <= len(joined) else ""


def name_of(code: str) -> str:
    """What an office is called."""
    known = offices()
    return known[code].name if code in known else code


def reach(code: str) -> Reach:
    """An office with its address, phone and hours, as they are today."""
    row = Office.objects.filter(code=code).first()
    if row is None:
        return Reach(name=code)
    return Reach(name=row.name, address=row.address, phone=row.phone, hours=row.hours, web=row.web)
