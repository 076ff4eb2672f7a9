"""A kind for tests alone, with all that a kind can have: links, claims, minutes, a post, a circle, a public part.

An office calls another one to a place; the post that is called has some minutes to come.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType
from typing import Any, ClassVar

import pytest

from huiyin.law.act import Act, Scene, Who
from huiyin.law.fields import ask
from huiyin.law.kinds import KINDS, Kind
from huiyin.law.order import Order
from huiyin.law.readers import Reach
from huiyin.law.refusals import Misdirected
from huiyin.law.rules import Unit
from huiyin.law.standing import Link
from huiyin.law.standing import Standing as AnyStanding
from huiyin.law.statute import Pack
from huiyin.law.words import Phrase, say

MINUTES = 60


class Stage(StrEnum):
    NEW = "new"
    CALLED = "called"
    CAME = "came"


@dataclass(frozen=True, kw_only=True)
class Standing(AnyStanding):
    kind: ClassVar[str] = "callout"
    link_words: ClassVar[Mapping[str, tuple[Phrase, Phrase]]] = {
        "called_about": (say("Called about"), say("Call about it")),
    }

    stage: Stage = Stage.NEW
    matters: tuple[str, ...] = ()
    slot: str = ""
    readers_named: tuple[int, ...] = ()
    is_for_parties: bool = False

    @property
    def is_open(self) -> bool:
        return self.stage is Stage.CALLED

    @property
    def reach(self) -> Reach:
        if self.readers_named:
            return Reach.CIRCLE
        return Reach.PARTIES if self.is_for_parties else Reach.REGION

    @property
    def circle(self) -> tuple[int, ...]:
        return self.readers_named

    @property
    def links(self) -> tuple[Link, ...]:
        return tuple(Link(number=number, why="called_about") for number in self.matters)

    @property
    def claims(self) -> tuple[str, ...]:
        return (self.slot,) if self.slot and self.is_open else ()


ANY_STAFF = Who[Standing](say("staff"), lambda _, scene: bool(scene.by.staff))


@dataclass(frozen=True, kw_only=True)
class Call(Act[Standing]):
    verb = "call"
    title = say("Call an office")
    sentence = say("{office} called {target}.")
    article = "A33"
    letter = say("Letter of call")
    is_told = False
    who = ANY_STAFF

    what: str = ask("What for", names_it=True, is_found_by=True)
    target: str = ask("Which office", choices="offices")
    matters: tuple[str, ...] = ask("About which matters", choices="dossiers", default=())
    post: int = ask("Which post", default=0)
    slot: str = ask("Where", default="")
    circle: tuple[int, ...] = ask("Who alone reads it", default=())
    is_for_parties: bool = ask("For the two offices alone", default=False)

    def check(self, standing: Standing, scene: Scene) -> None:
        for number in self.matters:
            if number not in scene.related:
                raise Misdirected(say("There is no {number}.", number=number), article="A33", field="matters")

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        office = scene.offices[self.target]
        called = standing.but(
            stage=Stage.CALLED, received_on=scene.today, holder=self.target, offices=(scene.by.office, self.target),
            region=office.region, matters=self.matters, slot=self.slot, readers_named=self.circle,
            is_for_parties=self.is_for_parties,
        )  # fmt: skip
        return called.start("come", bearer=self.target, since=scene.today, post=self.post, at=scene.on)


@dataclass(frozen=True, kw_only=True)
class Come(Act[Standing]):
    verb = "come"
    title = say("Come")
    sentence = say("{office} came.")
    article = "A33"
    who = ANY_STAFF

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        return standing.but(stage=Stage.CAME).stop("come", on=scene.today, at=scene.on)


def _open_to_all(standing: Standing, scene: Scene) -> None:
    """Nobody is shut out."""


def public(standing: Standing) -> dict[str, Any] | None:
    return {"office": standing.holder} if standing.stage is Stage.CAME else None


ORDER = Order(
    steps=(Call, Come),
    following={Stage.NEW: (Call,), Stage.CALLED: (Come,), Stage.CAME: ()},
    stages={Stage.NEW: say("new"), Stage.CALLED: say("called"), Stage.CAME: say("came")},
    shut_out=_open_to_all,
)
CALLOUT = Kind(words=say("call"), standing=Standing, order=ORDER, public=public)


@contextmanager
def known(patch: pytest.MonkeyPatch) -> Iterator[None]:
    """The kind in force: its row among the kinds, its clock in the pack."""
    pack = Pack.load("national_2022")
    come = replace(pack.periods["urging"], clock="come", number="come", unit=Unit.MINUTE, length=MINUTES, max=None)
    wider = replace(pack, periods=MappingProxyType({**pack.periods, "come": come}))
    with patch.context() as patched:
        patched.setitem(KINDS, "callout", CALLOUT)
        patched.setattr("huiyin.journal.scene.pack_for", lambda *_: wider)
        yield
