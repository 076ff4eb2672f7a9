"""The letters that the steps of a matter send: made from the journal whenever they are asked for, never typed.

    letter(view, shown)     the letter of one act as the person who has the view may read it, or None
    made(view, shown)       the same, whoever asks: for what counts papers and shows none

A letter lacks nothing that the law asks for in it, or it is not shown: :class:`Unfinished` says what is missing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from huiyin.journal.read import MASK, ActView, View
from huiyin.law.act import Act
from huiyin.law.words import Phrase, say
from huiyin.papers.case import Case, Reach, case_of, joined_name, name_of, reach, reader_of
from huiyin.papers.contents.between import BETWEEN
from huiyin.papers.contents.of_advice import OF_ADVICE
from huiyin.papers.contents.of_aftercare import OF_AFTERCARE
from huiyin.papers.contents.of_hearings import OF_HEARINGS
from huiyin.papers.contents.of_local_rules import OF_LOCAL_RULES
from huiyin.papers.contents.of_opinions import OF_OPINIONS
from huiyin.papers.contents.of_parties import OF_PARTIES
from huiyin.papers.contents.of_reports import OF_REPORTS
from huiyin.papers.contents.of_settlements import OF_SETTLEMENTS
from huiyin.papers.contents.of_suggestions import OF_SUGGESTIONS
from huiyin.papers.contents.of_tracks import OF_TRACKS
from huiyin.papers.contents.of_year import OF_YEAR
from huiyin.papers.contents.said import Body, Contents, is_said
from huiyin.papers.contents.to_person import TO_PERSON

CONTENTS: Mapping[str, Contents] = (
    {**TO_PERSON, **OF_PARTIES, **OF_OPINIONS, **BETWEEN, **OF_SUGGESTIONS, **OF_LOCAL_RULES}
    | {**OF_ADVICE, **OF_YEAR}
    | {**OF_REPORTS, **OF_TRACKS, **OF_AFTERCARE, **OF_HEARINGS, **OF_SETTLEMENTS}
)
#: Letters whose delivery is recorded as a step of its own.
_SERVED = ("answer", "conclude", "adopt", "review", "recheck", "decline", "no_longer", "refer")
SHORT_SEAL = 16


class Unfinished(Exception):
    """The letter lacks what the law asks for in it: ``missing`` names each thing."""

    def __init__(self, verb: str, missing: tuple[Phrase, ...]) -> None:
        super().__init__(f"{verb}: {', '.join(map(str, missing))}")
        self.verb = verb
        self.missing = missing


@dataclass(frozen=True, kw_only=True)
class Service:
    """How and when a letter reached the person: from the record of its delivery."""

    on: date
    manner: Phrase
    proof: str


@dataclass(frozen=True, kw_only=True)
class Letter:
    """One letter. ``number`` is the matter's number and the act's place; ``own_number`` the one that its reader looks
    the matter up by. ``addressee`` is a name, names of
    offices, or a phrase. ``issuer`` is the code of ``office``. ``is_sealed``: of a report of wrongdoing.

    ``template`` shows ``body``. ``seal`` is the head of the act's seal, by which the letter is found in the journal.
    ``service`` is None until it was delivered, and for letters whose delivery is no step.
    """

    verb: str
    title: Phrase
    number: str
    matter: str
    own_number: str
    place: int
    issuer: str
    office: Reach
    addressee: Phrase | str | tuple[str, ...]
    body: Body
    template: str
    made_on: date
    seal: str
    is_told: bool
    is_signed_for: bool
    is_sealed: bool = False
    service: Service | None = None


def letter(view: View, shown: ActView, *, party: int | None = None) -> Letter | None:
    """The letter of an act, or None where the step sends none or it is not for the person asking.

    ``party``: whose copy it is among several who petition, where staff ask. Raises :class:`Unfinished`.
    """
    return None if _is_hidden(shown.act) or shown.is_others else made(view, shown, party=party)


def made(view: View, shown: ActView, *, party: int | None = None) -> Letter | None:
    """The letter of an act, where the step sends one, with whatever the view masks. Raises :class:`Unfinished`."""
    act = shown.act
    if act.letter is None:
        return None
    case = case_of(view, shown)
    reader = reader_of(case, party)
    contents = CONTENTS[act.verb]
    body = contents.make(case)
    issuer = contents.issuer(case)
    to = contents.to(case)
    missing = [label for name, label in contents.must.items() if not is_said(body.get(name))]
    missing += [] if issuer else [say("office that issues it")]
    missing += [] if act.is_told or to else [say("office it is written to")]
    if missing:
        raise Unfinished(act.verb, tuple(missing))
    return Letter(
        verb=act.verb,
        title=act.letter,
        number=f"{view.number}-{shown.place}",
        matter=view.number,
        own_number=f"{view.number}.{reader}" if reader else view.number,
        place=shown.place,
        issuer=issuer,
        office=reach(issuer),
        addressee=tuple(map(name_of, to)) or _person(case, reader),
        body=body,
        template=f"papers/letters/{act.verb}.html",
        made_on=shown.day,
        seal=shown.seal[:SHORT_SEAL],
        is_told=act.is_told,
        is_signed_for=act.verb in _SERVED,
        is_sealed=view.standing.is_sealed,
        service=_service(case, reader),
    )


def _is_hidden(act: Act[object]) -> bool:
    """Whether this is what offices write to each other, in the hands of somebody who may not read it."""
    return not act.is_told and any(getattr(act, field.name) == MASK for field in act.fields())


def _person(case: Case, reader: int) -> Phrase | str:
    """The petitioner as a letter addresses them; a name that was not opened stays masked."""
    brought = case.petition
    name, people = (joined_name(case.view, reader) if reader else brought.name).strip(), brought.people
    if not name:
        return say("To the person who petitioned (no name given)")
    return say("{name} and others, {people} persons", name=name, people=people) if people > 1 and not reader else name


def _service(case: Case, reader: int) -> Service | None:
    """The delivery of this letter to that reader: before another letter was made."""
    if case.act.verb not in _SERVED:
        return None
    for following in case.later("deliver", "accept", *_SERVED):
        act: Any = following.act
        if following.verb != "deliver":
            return None
        if act.party == reader:
            return Service(on=act.served_on, manner=act.service.words, proof=act.proof)
    return None
