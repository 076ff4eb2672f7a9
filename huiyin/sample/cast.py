"""Who acts in the simulated county: the actors of every office by role, as the law sees them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from datetime import date
from random import Random

from huiyin.law.actors import Actor, Kind, Role
from huiyin.people.models import Appointment

CLERKS = (Role.PETITION_CLERK, Role.UNIT_CLERK)
HEADS = (Role.PETITION_HEAD, Role.UNIT_HEAD)


class Cast:
    """Everybody who holds a post on a day."""

    def __init__(self, on: date) -> None:
        self._actors: defaultdict[tuple[str, str], list[Actor]] = defaultdict(list)
        for staff, office, role in (
            Appointment.objects.in_force(on).order_by("pk").values_list("staff_id", "post__office_id", "post__role")
        ):
            actor = Actor(kind=Kind.STAFF, staff=staff, office=office, roles=frozenset({Role(role)}))
            self._actors[office, role].append(actor)

    def clerk(self, office: str, draw: Random, *, but: Collection[int] = ()) -> Actor:
        """One of the office's clerks, none of ``but``; where no other is left, who signs for it."""
        found = [actor for actor in self._of(office, CLERKS) if actor.staff not in but]
        return draw.choice(found or self._of(office, HEADS))

    def head(self, office: str, draw: Random) -> Actor:
        """Who signs for the office."""
        return draw.choice(self._of(office, HEADS))

    def custodian(self, office: str, draw: Random) -> Actor:
        """Who keeps the office's sealed reports."""
        return draw.choice(self._of(office, (Role.CUSTODIAN,)))

    def supervisor(self, office: str) -> Actor:
        """Who watches over others from that office."""
        return self._of(office, (Role.SUPERVISOR,))[0]

    def _of(self, office: str, roles: Collection[Role]) -> list[Actor]:
        return [actor for role in roles for actor in self._actors.get((office, role.value), ())]
