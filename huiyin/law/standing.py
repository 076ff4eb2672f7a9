"""Where a dossier of any kind stands: what lists, clocks and access ask of every standing.

A kind derives its own standing and adds what its steps depend on. The questions below have an answer that fits most
kinds; a kind that knows better overrides it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from huiyin.law.readers import Reach, Readers
from huiyin.law.running import Clocked
from huiyin.law.words import Phrase


@dataclass(frozen=True, kw_only=True)
class Link:
    """That a dossier names another one, of any kind. ``why`` is one word: joined, arose_from."""

    number: str
    why: str


@dataclass(frozen=True, kw_only=True)
class Standing(Clocked):
    """Base of all standings. ``holder`` has it now, ``offices`` are all that have or had it; both are office codes.

    ``received_on`` is the day by which it is counted, ``region`` the place of the problem (GB/T 2260).
    """

    #: the name of the kind (law/kinds.py)
    kind: ClassVar[str]
    #: why it names others, in words: as it says of them, and as they say of it
    link_words: ClassVar[Mapping[str, tuple[Phrase, Phrase]]] = {}

    stage: StrEnum
    received_on: date | None = None
    holder: str = ""
    offices: tuple[str, ...] = ()
    region: str = ""
    category: str = ""

    @property
    def is_open(self) -> bool:
        """Whether anything is still to be done."""
        raise NotImplementedError(self.kind)

    @property
    def is_new(self) -> bool:
        """Whether it has just come to its holder, who has done nothing about it yet."""
        return False

    @property
    def is_urgent(self) -> bool:
        """Whether it goes before others."""
        return False

    @property
    def came_by(self) -> str:
        """By which channel it came, in the kind's own word; empty where that says nothing."""
        return ""

    @property
    def asks_for(self) -> str:
        """What it is meant for, in the kind's own word; empty where that says nothing."""
        return ""

    @property
    def reach(self) -> Reach:
        """How far it is read."""
        return Reach.REGION

    @property
    def is_sealed(self) -> bool:
        """Whether custodians alone may know of it (A30)."""
        return self.reach is Reach.SEALED

    @property
    def accused(self) -> tuple[str, ...]:
        """Offices complained of."""
        return ()

    @property
    def barred(self) -> tuple[str, ...]:
        """Offices that neither act on it nor read it."""
        return self.accused

    @property
    def accused_staff(self) -> tuple[int, ...]:
        """Staff complained of."""
        return ()

    @property
    def kept_out(self) -> tuple[int, ...]:
        """Staff who neither act on it nor read it: those complained of, and those who keep out of it.

        A28(3) says only that who has an interest steps aside. We take that to mean the words too: knowing what a
        neighbour writes about a cousin is how an interest does its harm. What they did before stays in the journal,
        and the person sees that they opened it.
        """
        return self.accused_staff

    @property
    def circle(self) -> tuple[int, ...]:
        """The staff who read it, where its reach is a closed circle."""
        return ()

    @property
    def asked(self) -> tuple[str, ...]:
        """Offices that are to decide something in it although another office has it."""
        return ()

    @property
    def links(self) -> tuple[Link, ...]:
        """The dossiers that it names, listed from both ends to who may read both."""
        return ()

    @property
    def claims(self) -> tuple[str, ...]:
        """What it alone may have: a slot, a half-day of a post, the open plan on a matter. One dossier a claim."""
        return ()

    @property
    def party_count(self) -> int:
        """How many take part beside the person who brought it, each with a number and query code of their own."""
        return 0

    def own_parties(self, party: int) -> frozenset[int]:
        """A party's own number, whom they act for, and who acts for them."""
        return frozenset({party})

    def readers(self, number: str) -> Readers:
        """Who may read it, under that number."""
        return Readers(
            reach=self.reach,
            holder=self.holder,
            offices=tuple(dict.fromkeys((*self.offices, *filter(None, [self.holder])))),
            region=self.region,
            accused=self.barred,
            kept_out=self.kept_out,
            circle=self.circle,
            dossier=number,
        )
