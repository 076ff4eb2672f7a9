"""The second model's memory: where a petition stands, who is who in it, and its clocks. See model_tables.py."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from tests.law.petition.model_tables import (
    ABOVE,
    PETITION_OFFICES,
    REACH,
    Key,
    Level,
    Run,
    Who,
    known_as,
)


@dataclass
class State:
    """Where a petition stands, for the second time."""

    stage: str = "new"
    purpose: str = ""
    registrar: str = ""
    holder: str = ""
    sender: str = ""
    handler: str = ""
    accused: set[str] = field(default_factory=set)
    had: list[str] = field(default_factory=list)
    clocks: list[Run] = field(default_factory=list)
    urged: list[str] = field(default_factory=list)
    signers: set[int] = field(default_factory=set)
    received: date = date.min
    handed: date | None = None
    told: date | None = None
    accepted: date = date.min
    answered: date = date.min
    served: date | None = None
    withdrawn: date | None = None
    is_extended: bool = False
    is_heard: bool = False
    is_rated: bool = False
    review: Level | None = None
    recheck: Level | None = None

    # ---- offices ----
    def is_accused(self, office: str) -> bool:
        if not self.accused:
            return False
        return known_as(office) in {known_as(code) for code in self.accused}

    def free_above(self, office: str) -> str:
        while office := ABOVE[office]:
            if not self.is_accused(office):
                return office
        return ""

    def give(self, office: str) -> None:
        self.holder = office
        self.let_read(office)

    def let_read(self, office: str) -> None:
        if office not in self.had:
            self.had.append(office)

    # ---- clocks ----
    def runs(self, name: str, bearer: str = "") -> list[Run]:
        return [one for one in self.clocks if one.name == name and one.until is None and bearer in {"", one.bearer}]

    def start(self, name: str, bearer: str, since: date, days: int = 0) -> None:
        self.clocks.append(Run(name, bearer, since, days))

    def stop(self, names: str, on: date, bearer: str = "") -> None:
        for name in names.split():
            for one in self.runs(name, bearer):
                one.until = on

    def stop_all(self, today: date, but: set[str]) -> None:
        for one in self.clocks:
            if one.until is None and one.name not in but:
                one.until = today

    # ---- people ----
    def handlers(self, office: str) -> list[Key]:
        return [("clerk", office), ("head", office)] if office else []

    def those(self, relation: str) -> list[Key]:
        """Everybody who stands in that relation to the matter now."""
        return getattr(self, f"_who_{relation}")()  # type: ignore[no-any-return]

    def is_one(self, by: Who, relation: str) -> bool:
        return (by.post, by.office) in self.those(relation)

    def _who_petitioner(self) -> list[Key]:
        return [("petitioner", "")]

    def _who_system(self) -> list[Key]:
        return [("system", "")]

    def _who_receiver(self) -> list[Key]:
        offices = [self.registrar] if self.registrar else list(ABOVE)
        return [one for office in offices for one in self.handlers(office)]

    def _who_holder(self) -> list[Key]:
        return self.handlers(self.holder)

    def _who_head(self) -> list[Key]:
        return [("head", self.holder)] if self.holder else []

    def _who_sender(self) -> list[Key]:
        return self.handlers(self.sender)

    def _who_above(self) -> list[Key]:
        return self.handlers(self.free_above(self.holder)) if self.holder else []

    def _who_assigned(self) -> list[Key]:
        return [one for run in self.runs("K11") for one in self.handlers(run.bearer)]

    def _who_urged(self) -> list[Key]:
        return [one for office in self.urged for one in self.handlers(office)]

    def _who_judge(self) -> list[Key]:
        level = self.recheck if self.stage == "recheck_asked" else self.review
        return [("head", level.judge)] if level and level.judge != self.handler else []

    def _who_urger(self) -> list[Key]:
        over = [office for office, below in REACH.items() if self.holder in below and office != self.holder]
        posts = {office: ("clerk", "head") if office in PETITION_OFFICES else () for office in over}
        return [(post, office) for office in over for post in ("supervisor", *posts[office])]
