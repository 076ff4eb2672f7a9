"""Where an advice stands: one frozen value, made by nothing but its acts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from huiyin.law.choice import Choice
from huiyin.law.running import Clocked
from huiyin.law.words import say


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
class Standing(Clocked):
    """Everything later acts may depend on; the readings that lists are made of are those of every kind of dossier.

    ``holder`` is the organ advised, ``adviser`` the petition office, ``region`` the place of the organ advised.
    """

    stage: Stage = Stage.NEW
    received_on: date | None = None
    subject: Subject | None = None
    adviser: str = ""
    holder: str = ""
    offices: tuple[str, ...] = ()
    region: str = ""
    category: str = ""
    adoption: Adoption | None = None
    answered_on: date | None = None

    is_urgent: bool = False
    accused: tuple[str, ...] = ()
    accused_staff: tuple[int, ...] = ()
    channel: None = None
    purpose: None = None

    @property
    def is_open(self) -> bool:
        """Whether the answer is still owed."""
        return self.stage is Stage.GIVEN
