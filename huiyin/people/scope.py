"""Who may read a matter: one rule, for one dossier and for lists alike. Rooms import it from `people.access`."""

from __future__ import annotations

from dataclasses import dataclass

from huiyin.law.actors import Actor, Kind, Role
from huiyin.law.offices import region_lies_in
from huiyin.people.offices import is_todays, kin_of, over
from huiyin.people.policy import Right, may


@dataclass(frozen=True, kw_only=True)
class Person:
    """A member of staff at work in one office: who, where, and with which roles there today.

    ``elsewhere`` are the other offices they hold posts in: a complaint against one of those stays hidden too.
    """

    staff: int
    office: str
    roles: frozenset[Role]
    region: str
    badge: str = ""
    elsewhere: frozenset[str] = frozenset()

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
class Facts:
    """What the decision needs to know of a dossier. ``offices`` are all that have or had it."""

    holder: str
    offices: tuple[str, ...]
    region: str
    accused: tuple[str, ...] = ()
    accused_staff: tuple[int, ...] = ()
    is_sealed: bool = False
    dossier: str = ""


@dataclass(frozen=True, kw_only=True)
class Scope:
    """What a person may read, as a journal can filter by it. Every condition below must hold.

    Open dossiers: one of ``offices`` has or had it, or its region lies in ``region`` (None: in no region; the
    country's 000000: in all). Sealed dossiers: one of ``sealed_offices`` has it, or had it and stands under none of the
    accused (``over`` are all it stands under, itself among them). And always: none of ``never`` is accused, nor
    ``staff`` among the accused or those who keep out (A28(3)).
    """

    offices: frozenset[str] = frozenset()
    region: str | None = None
    sealed_offices: frozenset[str] = frozenset()
    over: frozenset[str] = frozenset()
    never: frozenset[str] = frozenset()
    staff: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all is readable."""
        return not self.offices and self.region is None and not self.sealed_offices

    def admits(self, facts: Facts) -> bool:
        """Whether a dossier with these facts is within."""
        if self.staff in facts.accused_staff or self.never & set(facts.accused):
            return False
        had = {facts.holder, *facts.offices}
        if facts.is_sealed:
            is_left = facts.holder in self.sealed_offices
            return bool(self.sealed_offices & had) and (is_left or not self.over & set(facts.accused))
        below = self.region is not None and bool(facts.region) and region_lies_in(facts.region, self.region)
        return below or bool(self.offices & had)


NOTHING = Scope()


def may_read(person: Person | Petitioner | None, facts: Facts) -> bool:
    """Whether this person may read a dossier with these facts; whoever may not is told that there is none."""
    if person is None:
        return False
    if isinstance(person, Petitioner):
        return bool(person.dossier) and person.dossier == facts.dossier
    return readable(person).admits(facts)


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
    return Actor(kind=Kind.STAFF, staff=person.staff, office=person.office, roles=person.roles)
