"""Who may do what: one table, enforced here and shown to the public as it stands (R-23).

三权分立: administrators of the system, of security and of audit are three people, and none of them sees what a
matter says. No account may both decide who has access and read matters, whatever posts it is given.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import combinations

from django.utils.functional import Promise

from huiyin.law.actors import Role
from huiyin.people.words import RIGHT_WORDS, ROLE_WORDS, Right

__all__ = ["CHECKS", "CONTENT", "GRANTING", "TABLE", "Right", "Row", "conflicts", "may", "may_also_hold", "rows"]

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
    # Of sealed reports alone: they read no open matter, and the law lets them act on none (A30).
    Role.CUSTODIAN: frozenset({R.SEALED_REPORTS, R.OPEN_IDENTITY, R.REGISTER, R.STEP, R.KEEP_KEYS}),
    Role.SYSTEM_ADMIN: frozenset({R.MANAGE_OFFICES, R.MANAGE_STAFF, R.KEEP_KEYS}),
    Role.SECURITY_ADMIN: frozenset({R.APPOINT}),
    Role.AUDIT_ADMIN: frozenset({R.READ_TRAIL, R.KEEP_KEYS}),
}

#: Rights that decide who has access.
GRANTING = frozenset({R.MANAGE_OFFICES, R.MANAGE_STAFF, R.APPOINT})
#: Rights through which the words of a matter are seen.
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
#: Roles of which one checks the other: never held by one account.
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


def may(roles: Collection[Role], right: Right) -> bool:
    """Whether any of these roles has the right; nothing, where the roles may not be held together."""
    return any(right in TABLE[role] for role in roles) and not conflicts(roles)


def conflicts(roles: Collection[Role]) -> list[tuple[Role, Role]]:
    """The pairs among these roles that no one account may hold together, in the table's order."""
    ordered = [role for role in TABLE if role in roles]
    return [pair for pair in combinations(ordered, 2) if _may_not_meet(*pair)]


def may_also_hold(roles: Collection[Role], another: Role) -> bool:
    """Whether an account that holds these roles may be given another one as well."""
    return not conflicts({*roles, another})


def _may_not_meet(first: Role, second: Role) -> bool:
    """Whether one role watches the other, or the two together would watch over access and read matters."""
    if frozenset({first, second}) in CHECKS:
        return True
    rights = TABLE[first] | TABLE[second]
    return bool(rights & CONTENT) and bool(rights & (GRANTING | {R.READ_TRAIL}))


@dataclass(frozen=True, kw_only=True)
class Row:
    """One line of the public table: a role may do something; the words are in the reader's language."""

    role: Role
    right: Right
    role_words: Promise
    right_words: Promise


def rows() -> Iterator[Row]:
    """The whole table for the page "Who may see my papers", roles and rights in their order."""
    for role, rights in TABLE.items():
        for right in Right:
            if right in rights:
                yield Row(role=role, right=right, role_words=ROLE_WORDS[role], right_words=RIGHT_WORDS[right])
