"""Scenes for the tests of steps: a few offices, people who act for them, and petitions that walk by check and apply.

a_petition().registered().forwarded("housing").accepted().heard().answered().delivered()
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Any, Self

import pytest

from huiyin.law.act import SHANGHAI, Act, Scene
from huiyin.law.actors import PETITIONER, Actor, Kind, Role
from huiyin.law.calendar import Calendar
from huiyin.law.duties import Duty, duties
from huiyin.law.offices import Office, Offices
from huiyin.law.petition import procedure
from huiyin.law.petition.judging import Flaw
from huiyin.law.petition.standing import Standing
from huiyin.law.petition.steps.afterwards.rate import Rating
from huiyin.law.petition.values import Channel, Outcome, Verdict
from huiyin.law.refusals import Refused
from huiyin.law.running import Clock
from huiyin.law.statute import Pack
from tests.examples.petition import EXAMPLES
from tests.examples.said import act_of

PACK = Pack.load("national_2022")
CALENDAR = Calendar.load()
MONDAY = date(2026, 3, 2)

#: code, region, superior, petition office?, successor
_OFFICES = (
    ("province", "990000", "", False, ""),
    ("city", "990100", "province", False, ""),
    ("city_petition", "990100", "city", True, ""),
    ("county", "990123", "city", False, ""),
    ("petition", "990123", "county", True, ""),
    ("housing", "990123", "county", False, ""),
    ("labour", "990123", "county", False, ""),
    ("river", "990123101", "county", False, ""),
    ("hill", "990123102", "county", False, ""),
    ("village", "990123101001", "river", False, ""),
    ("old_housing", "990123", "county", False, "housing"),
    ("next_county", "990124", "city", False, ""),
)
OFFICES = Offices(
    Office(code=code, name=code.title(), region=region, superior=above, is_petition_office=passes_on, successor=heir)
    for code, region, above, passes_on, heir in _OFFICES
)
_STAFF = {code: number * 10 for number, code in enumerate(OFFICES, start=1)}


def signer(number: int) -> Actor:
    """The signer, agent or guardian of that number."""
    return Actor(kind=Kind.PETITIONER, party=number)


def clerk(office: str) -> Actor:
    """Staff who handle matters in an office's name."""
    role = Role.PETITION_CLERK if OFFICES[office].is_petition_office else Role.UNIT_CLERK
    return Actor(kind=Kind.STAFF, staff=_STAFF[office] + 1, office=office, roles=frozenset({role}))


def head(office: str) -> Actor:
    """Who heads an office."""
    role = Role.PETITION_HEAD if OFFICES[office].is_petition_office else Role.UNIT_HEAD
    return Actor(kind=Kind.STAFF, staff=_STAFF[office] + 2, office=office, roles=frozenset({role}))


def supervisor(office: str) -> Actor:
    """A 督查专员 with a post in an office."""
    return Actor(kind=Kind.STAFF, staff=_STAFF[office] + 3, office=office, roles=frozenset({Role.SUPERVISOR}))


#: What these tests say otherwise than the example of a step, and steps that have no form at the desk.
_WORDS: dict[str, dict[str, Any]] = {
    "join": {"into": "2026-1"},
    "call_hearing": {"host": 7},
    "answer": {"outcome": "explain", "carry_out_days": 0},
    "read_back": {"result": "confirmed", "corrections": ""},
    "carry_out": {"is_complete": False},
    "attest": {"is_reached": False},
    "decide_recusal": {"is_granted": False},
    "extend": {"days": 30},
    "check_performance": {"is_performed": False},
    "conclude_help": {"is_given": False},
    "assign": {"days": 20},
    "refer": {"runs_from": None},
    "recuse": {"staff": 41},
    "end": {"note": ""},
    "correct": {"category": "030900"},
    "submit": {"channel": Channel.WEB, "office": "petition", "region": "990123101", "subject": "s", "text": "t"}
    | {"request": "r", "name": "n"},
    "take_repeat": {"number": "2026-2", "channel": Channel.LETTER},
    "rate": {"petition_office": Rating.SATISFIED, "handling_office": Rating.DISSATISFIED},
    "report_retaliation": {"office": "discipline", "region": "990123101", "accused": ("housing",), "subject": "s"}
    | {"text": "t", "request": "r", "name": "n"},
}
_DAYS = {
    "submit": "received_on",
    "take_repeat": "received_on",
    "no_longer": "opinion_on",
    "read_back": "read_on",
    "hear": "heard_on",
    "visit_back": "visited_on",
    "refile": "received_on",
    "call_hearing": "set_for",
    "mediate": "consented_on",
    "settle": "signed_on",
    "confirm_in_court": "applied_on",
    "hold_hearing": "held_on",
    "deliver": "served_on",
    "request_review": "filed_on",
    "request_recheck": "filed_on",
}


def an_act(verb: str, day: date, **changes: Any) -> Act[Standing]:
    """The act of that verb with everything filled in, dated ``day``."""
    dated = {_DAYS[verb]: day} if verb in _DAYS else {}
    if changes.get("verdict") in {Verdict.CHANGE, Verdict.REVOKE, Verdict.REDO}:
        changes = {"flaw": Flaw.FACTS} | changes
    step, said = procedure.BY_VERB[verb], _WORDS.get(verb, {}) | dated | changes
    return act_of("petition", step, **said) if verb in EXAMPLES else step(**said)


@dataclass(frozen=True)
class Matter:
    """A petition on a day: how it stands, and how it walks on."""

    standing: Standing = field(default_factory=Standing)
    day: date = MONDAY
    offices: Offices = field(default_factory=lambda: OFFICES)
    pack: Pack = PACK
    related: Mapping[str, Standing] = field(default_factory=dict)

    def but(self, **changes: Any) -> Self:
        """The same matter with something changed; twice as fast as dataclasses.replace."""
        return type(self)(**(vars(self) | changes))

    def scene(self, by: Actor) -> Scene:
        """The moment, with somebody acting."""
        at = datetime(self.day.year, self.day.month, self.day.day, 10, tzinfo=SHANGHAI)
        return Scene(by=by, on=at, pack=self.pack, calendar=CALENDAR, offices=self.offices, related=self.related)

    def did(self, verb: str, by: Actor, **changes: Any) -> Self:
        """The matter after the act, if the law allows it."""
        act, scene = an_act(verb, self.day, **changes), self.scene(by)
        procedure.check(act, self.standing, scene)
        return self.but(standing=procedure.apply(act, self.standing, scene))

    def refuses(self, verb: str, by: Actor, **changes: Any) -> Refused:
        """Why the law refuses the act; fails where it does not."""
        with pytest.raises(Refused) as caught:
            self.did(verb, by, **changes)
        return caught.value

    def may(self, verb: str, by: Actor) -> bool:
        """Whether the step is open to that person now."""
        found = {one.step.verb: one.refusal for one in procedure.possible(self.standing, self.scene(by))}
        return verb in found and found[verb] is None

    def later(self, days: int = 1) -> Self:
        """The same matter some days on."""
        return self.but(day=self.day + timedelta(days=days))

    def until(self, day: date) -> Self:
        """The same matter on that day."""
        return self.but(day=day)

    def where(self, offices: Offices) -> Self:
        """The same matter once offices have changed."""
        return self.but(offices=offices)

    @property
    def holder(self) -> str:
        """The office that has it."""
        return self.offices.today(self.standing.holder)

    def duty(self, name: str) -> Duty:
        """The last clock of that name, with its days."""
        return [one for one in duties(self.standing, self.pack, CALENDAR) if one.clock == name][-1]

    def clock(self, name: str) -> Clock:
        """The last clock of that name."""
        return [one for one in self.standing.clocks if one.name == name][-1]

    @property
    def running(self) -> set[tuple[str, str]]:
        """The clocks that run, each with its bearer."""
        return {(one.name, one.bearer) for one in self.standing.clocks if one.fate.value == "running"}

    def registered(self, **changes: Any) -> Self:
        return self.did("register", clerk(self.standing.registrar), **changes)

    def forwarded(self, target: str = "housing") -> Self:
        return self.did("forward", clerk(self.holder), target=target)

    def assigned(self, target: str = "housing", days: int = 20) -> Self:
        return self.did("assign", clerk(self.holder), target=target, days=days)

    def objected(self) -> Self:
        return self.did("object", clerk(self.holder))

    def accepted(self) -> Self:
        return self.did("accept", clerk(self.holder))

    def declined(self) -> Self:
        return self.did("decline", clerk(self.holder))

    def heard(self) -> Self:
        return self.did("hear", clerk(self.holder))

    def answered(self, **changes: Any) -> Self:
        return self.did("answer", head(self.holder), **changes)

    def supported(self, days: int = 30) -> Self:
        return self.answered(outcome=Outcome.SUPPORT, carry_out_days=days)

    def delivered(self, **changes: Any) -> Self:
        return self.did("deliver", clerk(self.holder), **changes)

    def review_asked(self, **changes: Any) -> Self:
        return self.did("request_review", PETITIONER, **changes)

    def reviewed(self, **changes: Any) -> Self:
        return self.did("review", head(self.holder), **changes)

    def recheck_asked(self, **changes: Any) -> Self:
        return self.did("request_recheck", PETITIONER, **changes)

    def rechecked(self, **changes: Any) -> Self:
        return self.did("recheck", head(self.holder), **changes)

    def ended(self) -> Self:
        return self.did("end", clerk(self.holder))


def a_petition(office: str = "petition", day: date = MONDAY, **changes: Any) -> Matter:
    """A petition as it has just come in on the web."""
    return Matter(day=day).did("submit", PETITIONER, office=office, **changes)


def a_case(**changes: Any) -> Matter:
    """A claim that the housing bureau has accepted."""
    return a_petition().registered(**changes).forwarded("housing").accepted()


def an_answered_case() -> Matter:
    """A claim answered by the housing bureau, the answer in the person's hands."""
    return a_case().heard().answered().delivered()


def a_supported_case() -> Matter:
    """A claim that the housing bureau has promised, in writing, to settle within thirty days."""
    return a_case().heard().supported().delivered()


def an_ended_case() -> Matter:
    """A claim whose answer nobody challenged in time."""
    return an_answered_case().later(60).ended()


def a_mediated_case(**changes: Any) -> Matter:
    """A claim that both sides agreed to talk about."""
    return a_case().heard().did("mediate", clerk("housing"), **changes)


def a_settled_case(days: int = 30) -> Matter:
    """A claim on which both sides have signed an agreement, to be performed in so many days."""
    matter = a_mediated_case().later(5)
    return matter.did("settle", clerk("housing"), perform_by=matter.later(days).day)


def merged(old: str, heir: str) -> Offices:
    """The offices once one has taken over from another (A24)."""
    return Offices(replace(one, successor=heir) if code == old else one for code, one in OFFICES.items())
