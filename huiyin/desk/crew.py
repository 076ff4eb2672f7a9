"""Who in an office may draft, review and sign a step of one matter today: the law is asked about each of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from huiyin.desk.chain import Crew
from huiyin.journal import read
from huiyin.journal.read import View
from huiyin.law.act import SHANGHAI
from huiyin.law.actors import HANDLERS, HEADS, Role
from huiyin.law.refusals import Refused
from huiyin.law.words import say
from huiyin.people.access import Person, Right
from huiyin.people.models import Appointment
from huiyin.people.person import today

OUT_OF_TURN = say("This step is not possible as the matter stands.")


@dataclass(frozen=True, kw_only=True)
class Office:
    """The people of an office before one step: the crew, and why the law lets none of its heads take it, if so."""

    crew: Crew
    signer: Person | None
    refusal: Refused | None


def office_before(person: Person, view: View, verb: str) -> Office:
    """The person's office before that step. ``signer`` is a head whom the law lets take it, another one if possible."""
    people = _at_work(person.office)
    answers = {each.staff: lets(each, view, verb) for each in people if _is_head(each)}
    heads = [each for each in people if each.staff in answers and answers[each.staff] is None]
    heads.sort(key=lambda each: (each.staff == person.staff, Role.LEADER in each.roles, each.staff))
    # Where the law lets none of them, a paper can still be returned or thrown away by each.
    signers = [each.staff for each in heads] or list(answers)
    crew = Crew(
        handlers=frozenset(each.staff for each in people if each.roles & HANDLERS and _is_free(each, view)),
        signers=frozenset(signers),
    )
    why = next((refused for refused in answers.values() if refused), None)
    return Office(crew=crew, signer=heads[0] if heads else None, refusal=None if heads else why)


def for_a_head(person: Person, view: View) -> frozenset[str]:
    """The steps that the law lets a head of this person's office take now, and not this person."""
    if not person.roles & HANDLERS:
        return frozenset()
    mine = _open_to(person, view)
    others = [_open_to(each, view) for each in _at_work(person.office) if _is_head(each) and each.staff != person.staff]
    return frozenset().union(*others) - mine


def lets(person: Person, view: View, verb: str) -> Refused | None:
    """Why the law does not let this person take the step now, if so."""
    for each in read.possible(person, view, on=datetime.now(SHANGHAI)):
        if each.step.verb == verb:
            refusal: Refused | None = each.refusal
            return refusal
    return out_of_turn(view, verb)


def out_of_turn(view: View, verb: str) -> Refused:
    """What to say of a step that does not belong to the stage."""
    step = read.step(view.kind, verb)
    assert step is not None
    return Refused(OUT_OF_TURN, article=step.article)


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
    """Whether nothing in the matter is said against this person, and they have no interest of their own in it."""
    standing = view.standing
    out = (*getattr(standing, "accused_staff", ()), *getattr(standing, "recused", ()))
    return person.may(Right.STEP) and person.staff not in out
