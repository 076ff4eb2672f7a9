"""An act: one thing done on a dossier, by somebody, on a day, under an article.

A step of a procedure is a frozen dataclass whose fields are what the officer or petitioner says; its class
says who may do it, under which article, and which letter goes out. ``check`` refuses, ``apply`` says what changes.
Forms are made from the fields, so every field is asked for with :func:`huiyin.law.fields.ask`.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Self, TypeVar
from zoneinfo import ZoneInfo

from huiyin.law.fields import asked_of
from huiyin.law.refusals import Incomplete, TooEarly
from huiyin.law.words import Phrase, say

if TYPE_CHECKING:
    from huiyin.law.actors import Actor
    from huiyin.law.calendar import Calendar
    from huiyin.law.offices import Offices
    from huiyin.law.statute import Pack

SHANGHAI = ZoneInfo("Asia/Shanghai")
#: The reading of the law under which acts are recorded now. Acts of an earlier one are read as they were meant then,
#: where the difference would change what became of the matter (docs/decisions/0014).
EDITION = 2
#: Reject an implausible year: no matter is older than the People's Republic.
FIRST_YEAR = 1949


@dataclass(frozen=True, kw_only=True)
class Scene:
    """All that the law needs to know about the moment of an act: who, when, and by which rules."""

    by: Actor
    on: datetime
    pack: Pack
    calendar: Calendar
    offices: Offices
    #: standings of other dossiers that the act names, by number
    related: Mapping[str, Any] = field(default_factory=dict)
    #: offices headed today by staff who are complained of
    headed_by_accused: frozenset[str] = frozenset()
    #: under which reading of the law the act was recorded
    edition: int = EDITION

    @property
    def today(self) -> date:
        """The legal day of the act: the calendar date in China."""
        return self.on.astimezone(SHANGHAI).date()


S = TypeVar("S")


@dataclass(frozen=True, kw_only=True)
class Offer:
    """What a petitioner is told of a step that they can take: what it is for, what follows, and that it is done.

    ``asks_twice``: they confirm it on a page of its own, because it ends something or cannot be taken back.
    """

    lead: Phrase
    follows: Phrase
    done: Phrase
    asks_twice: bool = False


@dataclass(frozen=True)
class Who(Generic[S]):
    """Who may do a step: said in words, and as a question."""

    title: Phrase
    may: Callable[[S, Scene], bool]


class Act(Generic[S]):
    """Base of all steps; ``S`` is the standing of the kind of dossier it is done on."""

    verb: ClassVar[str]
    #: verbs that it had before: acts that were recorded under them stay so and are read as this step
    kept_as: ClassVar[tuple[str, ...]] = ()
    #: what the step is called on screen: "Extend the period"
    title: ClassVar[Phrase]
    #: what it says in a timeline; ``{office}`` did it, ``{target}`` is the office it names, ``{number}`` another matter
    sentence: ClassVar[Phrase]
    article: ClassVar[str]
    #: the letter that the step sends, or None for "no letter"
    letter: ClassVar[Phrase | None] = None
    #: whether the petitioner reads its words; False for what offices write to each other
    is_told: ClassVar[bool] = True
    #: True where the step brings one more who petitions, or who acts for one of them
    joins: ClassVar[bool] = False
    #: the right that a member of staff needs for it (people.policy)
    right: ClassVar[str] = "step"
    #: whether the paper's delivery is a step of its own
    is_served: ClassVar[bool] = False
    #: whether the paper takes the next number of its office
    is_numbered: ClassVar[bool] = True
    #: whether the annual report counts it (A41)
    is_counted: ClassVar[bool] = False
    #: whether what it says is shown to the person without a click (R-10)
    is_shown_open: ClassVar[bool] = False
    #: False where the office that it names does not read the dossier by it
    lets_read: ClassVar[bool] = True
    #: False where the step is not offered on the officer's desk
    from_desk: ClassVar[bool] = True
    #: True where the petitioner may do it in the portal
    from_portal: ClassVar[bool] = False
    #: what whoever fills in its form must keep in mind
    caution: ClassVar[Phrase | None] = None
    #: what the petitioner is told of it in the portal
    offer: ClassVar[Offer | None] = None
    #: the clock within which the petitioner can take it, if there is one
    window: ClassVar[str] = ""
    who: ClassVar[Who[Any]]

    @classmethod
    def ready(cls, standing: S, scene: Scene) -> None:
        """Raise :class:`Refused` if the step is closed here whatever is written in its fields."""

    @classmethod
    def receives(cls, standing: S, scene: Scene, office: str) -> None:
        """Raise :class:`Refused` if ``office`` cannot be the ``target`` of the step; its form offers the others."""

    def check(self, standing: S, scene: Scene) -> None:
        """Raise :class:`Refused` if the law forbids what these fields say; ``ready`` has passed before."""

    def apply(self, standing: S, scene: Scene) -> S:
        """The standing after the act; never refuses."""
        raise NotImplementedError(self.verb)

    def moves(self) -> bool:
        """Whether another office has the dossier after it; steps that can move it say when."""
        return False

    def as_sentence(self, by_office: str, offices: Offices) -> Phrase:
        """Its sentence, with the offices and the matter that it names as they are called in ``offices``."""

        def name(code: str) -> str:
            return offices[code].name if code in offices else code

        target = getattr(self, "target", "") or getattr(self, "office", "")
        number = getattr(self, "into", "")
        return say(self.sentence.text, office=name(by_office), target=name(target), number=number)

    @classmethod
    def fields(cls) -> tuple[dataclasses.Field[Any], ...]:
        """The typed fields that a form asks for, in order."""
        step: Any = cls  # mypy takes a generic class for unhashable
        return _fields(step)

    def corrected(self, **changes: Any) -> Self:
        """The same act with other values in some fields."""
        return dataclasses.replace(self, **changes)  # type: ignore[type-var]


@cache
def _fields(step: type[Any]) -> tuple[dataclasses.Field[Any], ...]:
    """The fields of a step; every check of an act and every form asks for them."""
    return dataclasses.fields(step)


def require_contents(act: Act[Any], *, article: str) -> None:
    """Refuse an act in which a required text is blank or a text is longer than its field allows."""
    for one in act.fields():
        value = getattr(act, one.name)
        if not isinstance(value, str):
            continue
        asked = asked_of(one)
        if asked.required and not value.strip():
            raise Incomplete(
                say("“{what}” is empty: please fill it in.", what=asked.label), article=article, field=one.name
            )
        if len(value) > asked.limit:
            raise Incomplete(
                say(
                    "“{what}” is longer than {limit} characters: please shorten it.",
                    what=asked.label,
                    limit=asked.limit,
                ),
                article=article,
                field=one.name,
            )


def require_order(day: date, scene: Scene, *, after: date | None, article: str, field: str) -> None:
    """Refuse a day that lies in the future, or before the event ``after`` that it follows."""
    if day > scene.today:
        raise TooEarly(
            say("{day} lies in the future: please give the day it happened.", day=day), article=article, field=field
        )
    if day.year < FIRST_YEAR:
        raise TooEarly(say("Please check the year: {day}.", day=day), article=article, field=field)
    if after and day < after:
        raise TooEarly(
            say("{day} lies before {after}, the day of what it follows.", day=day, after=after),
            article=article,
            field=field,
        )
