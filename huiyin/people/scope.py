"""Who may read a matter: one rule, for one dossier and for lists alike. Rooms import it from `people.access`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from huiyin.law.actors import Actor, Kind, Role
from huiyin.law.readers import Reach, Readers
from huiyin.people.conditions import Condition, Fact, LiesIn, Meets, Not, OneOf, Some, every, holds, some
from huiyin.people.offices import is_todays, kin_of, over
from huiyin.people.policy import Right, may


@dataclass(frozen=True, kw_only=True)
class Person:
    """A member of staff at work in one office: who, where, and with which roles there today.

    ``elsewhere`` are the other offices they hold posts in: a complaint against one of those stays hidden too. ``posts``
    are the ids of the posts they hold in the office at work: clocks can be borne by one.
    """

    staff: int
    office: str
    roles: frozenset[Role]
    region: str
    badge: str = ""
    elsewhere: frozenset[str] = frozenset()
    posts: frozenset[int] = frozenset()

    def may(self, right: Right) -> bool:
        """Whether the person's roles give the right."""
        return may(self.roles, right)


@dataclass(frozen=True)
class Petitioner:
    """Somebody who has shown the number and query code of one dossier; ``dossier`` is its public id.

    ``party`` is 0 for who brought it, else the number of a signer or agent.
    """

    dossier: str
    party: int = 0

    @property
    def number(self) -> str:
        """The number that stands on their papers: 20260306-4XK7Q2M9, a signer's with .2 behind it."""
        return f"{self.dossier}.{self.party}" if self.party else self.dossier


@dataclass(frozen=True, kw_only=True)
class Scope:
    """What a person may read. ``offices``: theirs, and those it took over from. ``region``: what lies under it.

    ``sealed_offices``: those for which they keep sealed reports; ``over``: all that these stand under, themselves too.
    ``never``: the offices they hold posts in, against which they read nothing. ``staff``: their own id.
    """

    offices: frozenset[str] = frozenset()
    region: str | None = None
    sealed_offices: frozenset[str] = frozenset()
    over: frozenset[str] = frozenset()
    never: frozenset[str] = frozenset()
    staff: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all is readable but what names the person."""
        return not self.offices and self.region is None and not self.sealed_offices

    @cached_property
    def condition(self) -> Condition:
        """The rule of access, spelled here and nowhere else."""
        ways: list[Condition] = []
        if self.offices:
            ways.append(every(OneOf(Fact.REACH, (Reach.REGION, Reach.PARTIES)), Meets(Fact.OFFICES, self.offices)))
        if self.region is not None:
            ways.append(every(OneOf(Fact.REACH, (Reach.REGION,)), LiesIn(self.region)))
        if self.sealed_offices:
            ways.append(every(OneOf(Fact.REACH, (Reach.SEALED,)), self._has_report))
        if self.staff:
            ways.append(every(OneOf(Fact.REACH, (Reach.CIRCLE,)), Meets(Fact.CIRCLE, (self.staff,))))
        against = some(Meets(Fact.ACCUSED, self.never), Meets(Fact.KEPT_OUT, (self.staff,)))
        return every(Some(tuple(ways)), Not(against))

    @property
    def _has_report(self) -> Condition:
        """A sealed report that the office has, or had where it stands under nobody whom the report is on."""
        is_left = OneOf(Fact.HOLDER, self.sealed_offices)
        had = Meets(Fact.OFFICES, self.sealed_offices)
        return some(is_left, every(had, Not(Meets(Fact.ACCUSED, self.over))))

    def admits(self, readers: Readers) -> bool:
        """Whether a dossier with these facts is within."""
        return holds(self.condition, readers)


NOTHING = Scope()


def may_read(person: Person | Petitioner | None, readers: Readers) -> bool:
    """Whether this person may read a dossier with these facts; whoever may not is told that there is none."""
    if person is None:
        return False
    if isinstance(person, Petitioner):
        return bool(person.dossier) and person.dossier == readers.dossier
    return readable(person).admits(readers)


def readable(person: Person) -> Scope:
    """All that a member of staff may read, for lists and search."""
    if not person.office:
        return NOTHING
    inherited = kin_of(person.office) if is_todays(person.office) else frozenset({person.office})
    guards = person.may(Right.SEALED_REPORTS)
    posts = {person.office, *person.elsewhere}
    return Scope(
        offices=inherited if person.may(Right.READ_OWN) else frozenset(),
        region=person.region if person.may(Right.READ_BELOW) and person.region else None,
        sealed_offices=inherited if guards else frozenset(),
        over=frozenset().union(*map(over, posts)) if guards else frozenset(),
        never=frozenset().union(*map(kin_of, posts)),
        staff=person.staff,
    )


def actor_of(person: Person | Petitioner) -> Actor:
    """The person as the law sees them when an act is recorded."""
    if isinstance(person, Petitioner):
        return Actor(kind=Kind.PETITIONER, party=person.party)
    return Actor(kind=Kind.STAFF, staff=person.staff, office=person.office, roles=person.roles, posts=person.posts)
