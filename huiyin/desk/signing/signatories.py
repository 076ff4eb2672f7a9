"""Who in an office may draft, review and sign a step of one dossier today: the law is asked about each of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from huiyin.desk.signing.rules import Signatories
from huiyin.dossier.take_step import why_closed
from huiyin.journal import read
from huiyin.journal.read import View
from huiyin.law.act import SHANGHAI, Act
from huiyin.law.actors import HANDLERS, HEADS, Role
from huiyin.law.refusals import Refused
from huiyin.people.access import Person, Right
from huiyin.people.models import Appointment
from huiyin.people.person import today


@dataclass(frozen=True, kw_only=True)
class SigningOffice:
    """An office before one step: its signatories, a head who may sign, or why the law lets none of its heads."""

    signatories: Signatories
    signer: Person | None
    refusal: Refused | None


def signing_office(person: Person, view: View, step: type[Act[Any]]) -> SigningOffice:
    """The person's office before that step. ``signer`` is a head whom the law lets take it, another one if possible."""
    people = _at_work(person.office)
    answers = {each.staff: why_closed(each, view, step) for each in people if _is_head(each)}
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


def draftable(person: Person, view: View) -> frozenset[str]:
    """The steps that the law lets a head of this person's office take now, and not this person."""
    if not person.roles & HANDLERS or not person.may(Right.STEP):
        return frozenset()
    mine = _open_to(person, view)
    others = [_open_to(each, view) for each in _at_work(person.office) if _is_head(each) and each.staff != person.staff]
    return frozenset().union(*others) - mine


def _open_to(person: Person, view: View) -> frozenset[str]:
    found = read.possible(person, view, on=datetime.now(SHANGHAI))
    return frozenset(each.step.verb for each in found if each.refusal is None and each.step.from_desk)


def _at_work(office: str) -> list[Person]:
    """Everybody with a post there today, each with the roles they have there."""
    held = Appointment.objects.in_force(today()).filter(post__office_id=office, staff__is_active=True)
    roles: dict[int, set[Role]] = {}
    region = ""
    for each in held.select_related("post__office").order_by("pk"):
        region = each.post.office.region_id
        roles.setdefault(each.staff_id, set()).add(Role(each.post.role))
    return [Person(staff=staff, office=office, roles=frozenset(has), region=region) for staff, has in roles.items()]


def _is_head(person: Person) -> bool:
    return bool(person.roles & HEADS) and person.may(Right.SIGN)


def _is_free(person: Person, view: View) -> bool:
    """Whether the dossier is not about this person, and they need not keep out of it."""
    return person.may(Right.STEP) and person.staff not in view.standing.kept_out
