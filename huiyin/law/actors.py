"""Who acts: the petitioner, a member of staff in a post of an office, or the system."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a post entitles to. No person holds two roles that check each other (people.policy)."""

    PETITION_CLERK = "petition_clerk"
    PETITION_HEAD = "petition_head"
    UNIT_CLERK = "unit_clerk"
    UNIT_HEAD = "unit_head"
    LEADER = "leader"
    SUPERVISOR = "supervisor"
    CUSTODIAN = "custodian"
    SYSTEM_ADMIN = "system_admin"
    SECURITY_ADMIN = "security_admin"
    AUDIT_ADMIN = "audit_admin"


#: Roles that handle matters in an office's name.
HANDLERS = frozenset({Role.PETITION_CLERK, Role.PETITION_HEAD, Role.UNIT_CLERK, Role.UNIT_HEAD})
#: Roles that may sign what only the head of an organ or unit may sign (A34).
HEADS = frozenset({Role.PETITION_HEAD, Role.UNIT_HEAD, Role.LEADER})
#: Roles that supervise other offices' handling (A40).
SUPERVISORS = frozenset({Role.PETITION_CLERK, Role.PETITION_HEAD, Role.SUPERVISOR})


class Kind(StrEnum):
    """Which side of the desk an actor stands on."""

    PETITIONER = "petitioner"
    STAFF = "staff"
    SYSTEM = "system"


@dataclass(frozen=True, kw_only=True)
class Actor:
    """Who does an act: ``staff`` is a stable id (0 for none), ``office`` the office they act for.

    ``posts`` are the ids of the posts they hold there. ``party`` says which of several petitioners it is: 0 who brought
    the matter, else the number of a signer or agent.
    """

    kind: Kind
    staff: int = 0
    office: str = ""
    party: int = 0
    roles: frozenset[Role] = frozenset()
    posts: frozenset[int] = frozenset()

    def answers_for(self, post: int) -> bool:
        """Whether this is who holds that post today."""
        return post in self.posts

    def handles_for(self, office: str) -> bool:
        """Whether this is staff handling matters in ``office``'s name."""
        return bool(office) and self.office == office and bool(self.roles & HANDLERS)

    def guards(self, office: str) -> bool:
        """Whether this is a custodian, who alone handles sealed reports in ``office``'s name (A30)."""
        return bool(office) and self.office == office and Role.CUSTODIAN in self.roles

    def heads(self, office: str) -> bool:
        """Whether this is the head, or the leader in charge, of ``office``."""
        return bool(office) and self.office == office and bool(self.roles & HEADS)


PETITIONER = Actor(kind=Kind.PETITIONER)
SYSTEM = Actor(kind=Kind.SYSTEM)
