"""Who in an office may draft, review and sign a step of one dossier today: the law is asked about each of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from huiyin.desk.signing.rules import Signatories
from huiyin.journal import read
from huiyin.journal.read import View
from huiyin.law.act import Act
from huiyin.law.actors import HANDLERS, HEADS, Role
from huiyin.law.refusals import Refused
from huiyin.people.access import Person, Right
from huiyin.people.sign_in.known import at_work


@dataclass(frozen=True, kw_only=True)
class SigningOffice:
    """An office before one step: its signatories, a head who may sign, or why the law lets none of its heads."""

    signatories: Signatories
    signer: Person | None
    refusal: Refused | None


def signing_office(person: Person, view: View, step: type[Act[Any]]) -> SigningOffice:
    """The person's office before that step. ``signer`` is a head whom the law lets take it, another one if possible."""
    people = at_work(person.office)
    answers = {each.staff: read.why_closed(each, view, step) for each in people if _is_head(each)}
    heads = [each for each in people if each.staff in answers and answers[each.staff] is None]
    heads.sort(key=lambda each: (each.staff == person.staff, Role.LEADER in each.roles, each.staff))
    # Where the law lets none of them, each can still return or discard a paper.
    signers = [each.staff for each in heads] or list(answers)
    signatories = Signatories(
        handlers=frozenset(each.staff for each in people if each.roles & HANDLERS and _is_free(each, view)),
        signers=frozenset(signers),
    )
    why = next((refused for refused in answers.values() if refused), None)
    return SigningOffice(signatories=signatories, signer=heads[0] if heads else None, refusal=None if heads else why)


def draftable(person: Person, view: View, closed: Iterable[type[Act[Any]]]) -> frozenset[str]:
    """Of the steps closed to this person, those that the law lets a head of their office take now."""
    if not person.roles & HANDLERS or not person.may(Right.STEP):
        return frozenset()
    left = {step.verb: step for step in closed}
    for head in at_work(person.office):
        if _is_head(head) and head.staff != person.staff:
            for step in read.open_among(head, view, left.values()):
                del left[step.verb]
    return frozenset(step.verb for step in closed) - left.keys()


def _is_head(person: Person) -> bool:
    return bool(person.roles & HEADS) and person.may(Right.SIGN)


def _is_free(person: Person, view: View) -> bool:
    """Whether the dossier is not about this person, and they need not keep out of it."""
    return person.may(Right.STEP) and person.staff not in view.standing.kept_out
