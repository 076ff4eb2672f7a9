"""The rights of each role: one table, enforced here and published unchanged (R-23).

三权分立: system, security and audit administrators are three different people, and none of them may read matters. No
account may both manage access and read matters, whatever posts it holds.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import combinations

from django.utils.functional import Promise

from huiyin.law.actors import Role
from huiyin.people.words import RIGHT_WORDS, ROLE_WORDS, Right

__all__ = [
    "CHECKS",
    "CONTENT",
    "GRANTING",
    "NEEDS_SECOND",
    "TABLE",
    "Right",
    "Row",
    "conflicts",
    "may",
    "may_also_hold",
    "rows",
]

R = Right

TABLE: dict[Role, frozenset[Right]] = {
    Role.PETITION_CLERK: frozenset(
        {R.READ_OWN, R.READ_BELOW, R.OPEN_IDENTITY, R.SEARCH, R.REGISTER, R.IMPORT, R.STEP, R.URGE, R.COUNT}
    ),
    Role.PETITION_HEAD: frozenset(
        {R.READ_OWN, R.READ_BELOW, R.OPEN_IDENTITY, R.SEARCH, R.REGISTER, R.IMPORT, R.STEP, R.SIGN, R.URGE, R.COUNT}
    ),
    Role.UNIT_CLERK: frozenset({R.READ_OWN, R.OPEN_IDENTITY, R.SEARCH, R.REGISTER, R.STEP, R.COUNT}),
    Role.UNIT_HEAD: frozenset({R.READ_OWN, R.OPEN_IDENTITY, R.SEARCH, R.REGISTER, R.STEP, R.SIGN, R.COUNT}),
    Role.LEADER: frozenset({R.READ_OWN, R.READ_BELOW, R.SEARCH, R.STEP, R.SIGN, R.COUNT}),
    Role.SUPERVISOR: frozenset({R.READ_OWN, R.READ_BELOW, R.SEARCH, R.URGE, R.COUNT}),
    # For sealed reports only: a custodian may neither read open matters nor act on them (A30).
    Role.CUSTODIAN: frozenset({R.SEALED_REPORTS, R.OPEN_IDENTITY, R.REGISTER, R.STEP, R.KEEP_KEYS}),
    Role.SYSTEM_ADMIN: frozenset({R.MANAGE_OFFICES, R.MANAGE_STAFF, R.KEEP_KEYS}),
    Role.SECURITY_ADMIN: frozenset({R.APPOINT}),
    Role.AUDIT_ADMIN: frozenset({R.READ_TRAIL, R.KEEP_KEYS}),
}

#: Rights to manage access.
GRANTING = frozenset({R.MANAGE_OFFICES, R.MANAGE_STAFF, R.APPOINT})
#: Rights that show the content of a matter.
CONTENT = frozenset(
    {
        R.READ_OWN,
        R.READ_BELOW,
        R.SEALED_REPORTS,
        R.OPEN_IDENTITY,
        R.SEARCH,
        R.REGISTER,
        R.IMPORT,
        R.STEP,
        R.SIGN,
        R.URGE,
    }
)
#: Pairs of roles that check each other: one account may not hold both.
CHECKS = frozenset(
    frozenset(pair)
    for pair in [
        (Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN),
        (Role.SYSTEM_ADMIN, Role.AUDIT_ADMIN),
        (Role.SECURITY_ADMIN, Role.AUDIT_ADMIN),
        (Role.SUPERVISOR, Role.UNIT_CLERK),
        (Role.SUPERVISOR, Role.UNIT_HEAD),
        (Role.CUSTODIAN, Role.UNIT_CLERK),
        (Role.CUSTODIAN, Role.UNIT_HEAD),
        (Role.CUSTODIAN, Role.LEADER),
    ]
)
#: Roles to which nobody is appointed by one administrator alone: a system administrator confirms it.
NEEDS_SECOND = frozenset({Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN, Role.CUSTODIAN})


def may(roles: Collection[Role], right: Right) -> bool:
    """Whether any of these roles has the right; False if the roles conflict."""
    return any(right in TABLE[role] for role in roles) and not conflicts(roles)


def conflicts(roles: Collection[Role]) -> list[tuple[Role, Role]]:
    """The pairs of these roles that one account may not hold, in the order of the table."""
    ordered = [role for role in TABLE if role in roles]
    return [pair for pair in combinations(ordered, 2) if _conflict(*pair)]


def may_also_hold(roles: Collection[Role], another: Role) -> bool:
    """Whether an account with these roles may get another one."""
    return not conflicts({*roles, another})


def _conflict(first: Role, second: Role) -> bool:
    """Whether the roles check each other, or together could manage (or audit) access and read matters."""
    if frozenset({first, second}) in CHECKS:
        return True
    rights = TABLE[first] | TABLE[second]
    return bool(rights & CONTENT) and bool(rights & (GRANTING | {R.READ_TRAIL}))


@dataclass(frozen=True, kw_only=True)
class Row:
    """One row of the published table: a role, one of its rights, and their names for the screen."""

    role: Role
    right: Right
    role_words: Promise
    right_words: Promise


def rows() -> Iterator[Row]:
    """The rows of the published table, in the order of roles and rights."""
    for role, rights in TABLE.items():
        for right in Right:
            if right in rights:
                yield Row(role=role, right=right, role_words=ROLE_WORDS[role], right_words=RIGHT_WORDS[right])
