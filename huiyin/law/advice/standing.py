"""Where an advice stands: one frozen value, made by nothing but its acts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from huiyin.law.choice import Choice
from huiyin.law.standing import Link
from huiyin.law.standing import Standing as AnyStanding
from huiyin.law.words import Phrase, say


class Stage(StrEnum):
    """How far it has come."""

    NEW = "new"
    GIVEN = "given"
    ANSWERED = "answered"


class Subject(Choice):
    """三项建议: what is advised (A40)."""

    WORK = "work", say("Improve the work")
    POLICY = "policy", say("Improve a policy")
    ACCOUNT = "account", say("Call to account")


class Adoption(Choice):
    """采纳情况: what became of it (A40)."""

    WHOLLY = "wholly", say("Adopted")
    PARTLY = "partly", say("Adopted in part")
    NOT = "not", say("Not adopted")


@dataclass(frozen=True, kw_only=True)
class Standing(AnyStanding):
    """Everything later acts may depend on.

    ``holder`` is the organ advised, ``adviser`` the petition office, ``region`` the place of the organ advised.
    """

    kind: ClassVar[str] = "advice"
    link_words: ClassVar[Mapping[str, tuple[Phrase, Phrase]]] = {
        "arose_from": (say("It arose from"), say("Advice that arose from it")),
    }

    stage: Stage = Stage.NEW
    subject: Subject | None = None
    adviser: str = ""
    #: the matters that it arose from
    matters: tuple[str, ...] = ()
    adoption: Adoption | None = None
    answered_on: date | None = None

    @property
    def is_open(self) -> bool:
        """Whether the answer is still owed."""
        return self.stage is Stage.GIVEN

    @property
    def is_new(self) -> bool:
        """Given, and not answered yet."""
        return self.stage is Stage.GIVEN

    @property
    def links(self) -> tuple[Link, ...]:
        """The matters that it arose from."""
        return tuple(Link(number=number, why="arose_from") for number in self.matters)
