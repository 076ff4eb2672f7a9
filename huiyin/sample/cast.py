"""The actors of the sample county by office and role."""

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
    """All actors with a post on a given day."""

    def __init__(self, on: date) -> None:
        self._actors: defaultdict[tuple[str, str], list[Actor]] = defaultdict(list)
        for staff, office, role in (
            Appointment.objects.in_force(on).order_by("pk").values_list("staff_id", "post__office_id", "post__role")
        ):
            actor = Actor(kind=Kind.STAFF, staff=staff, office=office, roles=frozenset({Role(role)}))
            self._actors[office, role].append(actor)

    def clerk(self, office: str, draw: Random, *, but: Collection[int] = ()) -> Actor:
        """A clerk of the office who is not in ``but``; a head if there is none."""
        found = [actor for actor in self._of(office, CLERKS) if actor.staff not in but]
        return draw.choice(found or self._of(office, HEADS))

    def head(self, office: str, draw: Random) -> Actor:
        """A head of the office."""
        return draw.choice(self._of(office, HEADS))

    def custodian(self, office: str, draw: Random) -> Actor:
        """A custodian of the office."""
        return draw.choice(self._of(office, (Role.CUSTODIAN,)))

    def supervisor(self, office: str) -> Actor:
        """The first supervisor of the office."""
        return self._of(office, (Role.SUPERVISOR,))[0]

    def _of(self, office: str, roles: Collection[Role]) -> list[Actor]:
        return [actor for role in roles for actor in self._actors.get((office, role.value), ())]
