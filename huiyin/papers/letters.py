"""The letters that the steps of a dossier send: made from the journal whenever they are asked for, never typed.

    letter(view, shown)     the letter of one act as the person who has the view may read it, or None
    made(view, shown)       the same without asking who reads it: for the system, which shows it to nobody

A letter that lacks something the law requires is not shown: :class:`Unfinished` names what is missing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from huiyin.journal.read import MASK, ActView, View
from huiyin.law.act import Act
from huiyin.law.words import Phrase, say
from huiyin.papers.case import Case, OfficeContact, Service, case_of, contact_of, name_of
from huiyin.papers.contents.base import Body, Contents, is_filled
from huiyin.papers.contents.register import CASES, contents_of

SHORT_SEAL = 16


class Unfinished(Exception):
    """The letter lacks what the law requires in it: ``missing`` names each part."""

    def __init__(self, verb: str, missing: tuple[Phrase, ...]) -> None:
        super().__init__(f"{verb}: {', '.join(map(str, missing))}")
        self.verb = verb
        self.missing = missing


@dataclass(frozen=True, kw_only=True)
class Letter:
    """One letter. ``kind`` and ``verb`` name the kind of dossier and the step.

    ``number`` is the dossier's number and the act's place; ``matter`` the dossier's number; ``own_number`` the one by
    which its reader looks it up. ``addressee`` is a name, names of offices, or a phrase; ``address`` is where a person
    is served, empty where it is not known. ``issuer`` is the code of ``office``. ``seal`` is the beginning of the
    act's seal, by which the letter is found in the journal. ``service`` is None until it was delivered, and for
    letters whose delivery is not recorded. ``is_sealed``: it belongs to a report of wrongdoing.
    """

    kind: str
    verb: str
    title: Phrase
    number: str
    matter: str
    own_number: str
    place: int
    issuer: str
    office: OfficeContact
    addressee: Phrase | str | tuple[str, ...]
    address: str
    body: Body
    made_on: date
    seal: str
    is_told: bool
    is_numbered: bool
    is_signed_for: bool
    #: the template that shows ``body``
    template: str
    is_sealed: bool = False
    service: Service | None = None

    @property
    def has_proof_of_service(self) -> bool:
        """Whether a proof of service can be printed: for every letter to a person but receipts."""
        return self.is_told and self.is_numbered


def letter(view: View, shown: ActView, *, party: int | None = None) -> Letter | None:
    """The letter of an act, or None where the step sends none or it is not for the person asking.

    ``party``: whose copy it is among several who petition, where staff ask.
    Raises :class:`Unfinished`, and NoSuchParty for a party that the dossier does not have.
    """
    return None if _is_hidden(shown.act) or shown.is_others else made(view, shown, party=party)


def made(view: View, shown: ActView, *, party: int | None = None) -> Letter | None:
    """The letter of an act, or None where the step sends none; masked as the view is. Raises as ``letter`` does."""
    act = shown.act
    if act.letter is None:
        return None
    case = case_of(view, shown, CASES.get(view.kind, Case))
    contents = contents_of(view.kind, type(act))
    recipient = case.recipient(party)
    body, issuer = contents.make(case), contents.issuer(case)
    offices = tuple(map(name_of, contents.to(case)))
    addressee = offices or (case.addressee(recipient) if act.is_told else "")
    missing = tuple(_missing(contents, body, issuer, addressee))
    if missing:
        raise Unfinished(act.verb, missing)
    return Letter(
        kind=view.kind,
        verb=act.verb,
        title=act.letter,
        number=f"{view.number}-{shown.place}",
        matter=view.number,
        own_number=f"{view.number}.{recipient}" if recipient else view.number,
        place=shown.place,
        issuer=issuer,
        office=contact_of(issuer),
        addressee=addressee,
        address=case.address(recipient),
        body=body,
        made_on=shown.day,
        seal=shown.seal[:SHORT_SEAL],
        is_told=act.is_told,
        is_numbered=act.is_numbered,
        is_signed_for=act.is_served,
        template=contents.template or f"papers/letters/{view.kind}/{act.verb}.html",
        is_sealed=view.standing.is_sealed,
        service=case.service(recipient),
    )


def _missing(contents: Contents[Any], body: Body, issuer: str, addressee: object) -> Iterator[Phrase]:
    """The name of each required part that is empty."""
    yield from (label for name, label in contents.must.items() if not is_filled(body.get(name)))
    if not issuer:
        yield say("office that issues it")
    if not addressee:
        yield say("office it is written to")


def _is_hidden(act: Act[object]) -> bool:
    """Whether this is a letter between offices, read by somebody from whom its text is masked."""
    return not act.is_told and any(getattr(act, field.name) == MASK for field in act.fields())
