"""The page on which each person begins after signing in."""

from __future__ import annotations

from huiyin.people.policy import Right
from huiyin.people.scope import Person

#: The rights of which one is needed at the desk.
READS = (Right.READ_OWN, Right.READ_BELOW, Right.SEALED_REPORTS)


def reads_matters(person: Person) -> bool:
    """Whether the desk is for this person; administrators read no matters."""
    return any(person.may(right) for right in READS)


def landing(person: Person | None) -> str:
    """The name of the page: the desk, the administration, or account security for an account without a post."""
    if person is None:
        return "mfa_index"
    return "desk:today" if reads_matters(person) else "administration:home"
