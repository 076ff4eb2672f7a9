"""A case as it is played: dossiers that stand somewhere, people who act on them, days that pass."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from huiyin.law.act import SHANGHAI, Act, Scene
from huiyin.law.actors import Actor
from huiyin.law.calendar import Calendar, year_from
from huiyin.law.duties import Duty, duties
from huiyin.law.kinds import KINDS, Kind
from huiyin.law.offices import Offices
from huiyin.law.petition.standing import Standing as Petition
from huiyin.law.statute import Pack, pack_for
from tests.law.cases import county
from tests.law.cases.book import Case, Line, said

CALENDAR = Calendar.load()
#: how a line tells dossiers apart
_DOSSIER = re.compile(
    r"^(first|second|third|older|younger)(?= dossier| letter| into|,|$)|^(the (?:claim|suggestion|report))\b"
)
_SAME = {"older": "first", "younger": "second"}
#: steps that open a dossier of their own
_OWN = {"report_retaliation": "pressure", "advise": "advice", "respond": "advice", "report_year": "report"}


class Unbuilt(Exception):
    """The case asks for a step, a field or a question that the law has no counterpart of."""


class Unsayable(Exception):
    """The form offers no choice for what the line says, so nobody can record it."""


@dataclass(frozen=True)
class Dossier:
    """One dossier: by which law it goes, how it stands, and what was done."""

    kind: Kind
    pack: Pack
    standing: Any
    acts: tuple[tuple[date, Act[Any]], ...] = ()

    @property
    def last_day(self) -> date:
        """The day of its last act."""
        return self.acts[-1][0] if self.acts else date.min


@dataclass
class Play:
    """The county on the days of one case."""

    case: Case
    offices: Offices
    calendar: Calendar = CALENDAR
    dossiers: dict[str, Dossier] = field(default_factory=dict)
    #: signers, agents and heirs by the name that the case gives them, with their number
    parties: dict[str, int] = field(default_factory=lambda: {"petitioner": 0})
    today: date = date.min
    #: the office that was abolished or split last
    gone: str = ""

    @classmethod
    def of(cls, case: Case) -> Play:
        """The county before anything has happened."""
        return cls(case=case, offices=county.offices(case.get("pack", "")))

    def name_of(self, line: Line) -> str:
        """Which dossier a line is about."""
        if line["does"] in _OWN:
            return _OWN[line["does"]]
        if "another dossier" in said(line):
            return "second"
        found = _DOSSIER.search(said(line))
        if found:
            return _SAME.get(found[0], found[0])
        return next(reversed(self.dossiers), "first")

    def dossier(self, name: str, kind: str, received: date) -> Dossier:
        """The dossier of that name; a new one is governed by the rules of the day of receipt."""
        if name not in self.dossiers:
            region = county.province(self.case.get("pack", "")) + "0123"
            new = KINDS[kind]
            self.dossiers[name] = Dossier(kind=new, pack=pack_for(received, region), standing=new.new)
        return self.dossiers[name]

    def scene(self, dossier: Dossier, by: Actor, on: date) -> Scene:
        """The moment of an act, at ten in the morning."""
        others = {name: one.standing for name, one in self.dossiers.items() if one is not dossier}
        at = datetime(on.year, on.month, on.day, 10, tzinfo=SHANGHAI)
        return Scene(by=by, on=at, pack=dossier.pack, calendar=self.calendar, offices=self.offices, related=others)

    def take(self, name: str, act: Act[Any], *, by: Actor, on: date) -> None:
        """Do what the law allows; raises Refused where it does not."""
        dossier = self.dossiers[name]
        scene, order = self.scene(dossier, by, on), dossier.kind.order
        order.check(act, dossier.standing, scene)
        after = order.apply(act, dossier.standing, scene)
        self.dossiers[name] = replace(dossier, standing=after, acts=(*dossier.acts, (on, act)))
        self.today = max(self.today, on)

    def standing(self, name: str) -> Petition:
        """How a petition stands."""
        found = self.dossiers[name].standing
        assert isinstance(found, Petition)
        return found

    def actor(self, line: Line) -> Actor:
        """Who acts in a line."""
        role, _, office = line["who"].partition(" of ")
        if office:
            return county.staff(role, office, letter=county.lettered(said(line)))
        if role == "petitioner" or role in self.parties:
            return county.petitioner(self.parties[role])
        return county.petitioner(party=99)

    def duties(self) -> list[tuple[Dossier, Duty]]:
        """Every clock of every dossier."""
        return [(one, duty) for one in self.dossiers.values() for duty in duties(one.standing, one.pack, self.calendar)]

    def enter_table(self, year: int, off: list[date]) -> None:
        """Enter the holiday table of a year."""
        days = [[one, one, "dragon_boat"] for one in off]
        self.calendar = self.calendar.with_year(year_from(year, {"source": "notice", "off": days, "worked": []}))
