"""What a case takes for granted: a later step stands on earlier ones, taken lawfully and in time (README.md)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from huiyin.law.petition.stages import Stage
from tests.law.cases import county, written
from tests.law.cases.book import Line, said
from tests.law.cases.play import Play
from tests.law.cases.terms import day_before
from tests.law.petition.scenes import an_act

USUAL = "county housing bureau"
#: how far each stage is on the usual way; what is not named here is off it or beyond
WAY = (
    Stage.NEW, Stage.RECEIVED, Stage.REGISTERED, Stage.ACCEPTED, Stage.ANSWERED, Stage.DELIVERED, Stage.REVIEW_ASKED,
    Stage.REVIEWED, Stage.REVIEW_DELIVERED, Stage.RECHECK_ASKED, Stage.RECHECKED, Stage.RECHECK_DELIVERED,
)  # fmt: skip
#: days between a paper and the request that follows, and between a request and the opinion
TO_ASK, TO_DECIDE = timedelta(days=10), timedelta(days=20)
#: where the dossier must stand before a step; before any other it is registered
BEFORE = {
    "hear": Stage.ACCEPTED, "extend": Stage.ACCEPTED, "enlist": Stage.ACCEPTED, "report_back": Stage.DELIVERED,
    "request_review": Stage.DELIVERED, "review": Stage.REVIEW_ASKED, "request_recheck": Stage.REVIEW_DELIVERED,
    "recheck": Stage.RECHECK_ASKED,
}  # fmt: skip
#: steps that need nothing before them
FIRST = frozenset({"register", "submit", "report_retaliation", "advise", "respond", "report_year", "give_notice"})
SIGNERS = ("second signer", "third signer")


@dataclass
class Granted:
    """The way of one dossier, as far as a line needs it; ``office`` has it first and answers."""

    play: Play
    name: str
    line: Line
    office: str

    def stands(self, stage: Stage, on: date) -> None:
        """Bring the dossier to that stage on that day, if it has not come so far."""
        if self._place < WAY.index(stage):
            _TO[stage](self, on)

    @property
    def _place(self) -> int:
        now = self.play.dossier(self.name, "petition", self.line.get("received", self.line["on"])).standing.stage
        if now in {Stage.HANDED, Stage.OBJECTED, Stage.DISPUTED}:
            now = Stage.REGISTERED
        return WAY.index(now) if now in WAY else len(WAY)

    def received(self, on: date) -> None:
        """A petition that came in as the line says; the clerk takes down what was not sent by web."""
        is_asked = self.line["does"].startswith("request_")
        told = ("channel", "name", "says") if is_asked else ("received", "channel", "name", "says")
        line = {"on": on} | {key: self.line[key] for key in told if key in self.line}
        received = line.get("received", on)
        self.play.dossier(self.name, "petition", received)
        said_of_it = written.submitted(self.play, line, self.office)
        is_sent = line.get("channel") == "WEB"
        by = county.petitioner() if is_sent else county.staff("clerk", self.office)
        on = received if is_sent else on
        self.play.take(self.name, an_act("submit", on, **said_of_it), by=by, on=on)

    def registered(self, on: date) -> None:
        self.stands(Stage.RECEIVED, on)
        line = {"on": on, "who": f"clerk of {self.office}", "does": "register"}
        act = written.act_of(self.play, line)
        self.play.take(self.name, act, by=county.staff("clerk", self.office), on=on)
        self.joined(on)

    def joined(self, on: date) -> None:
        """Those whom the case speaks of as signers, and a guardian who brought it."""
        words = str(self.play.case)
        wanted = [name for name in SIGNERS if name in words or "three signers" in words]
        for name in wanted:
            self._joins(name, "sign", on)
        if "brought by the guardian" in words:
            self._joins("guardian", "appoint_agent", on)

    def _joins(self, name: str, verb: str, on: date) -> None:
        if name in self.play.parties:
            return
        line = {"on": on, "who": "petitioner", "does": verb, "says": name}
        act = written.act_of(self.play, line)
        self.play.take(self.name, act, by=county.petitioner(), on=on)
        self.play.parties[name] = self.play.standing(self.name).party_count

    def accepted(self, on: date) -> None:
        self.stands(Stage.REGISTERED, on)
        self._did("accept", "clerk", on, branch="PETITION")

    def heard(self, on: date) -> None:
        """Accepted, and the person heard before ``on``."""
        self.stands(Stage.ACCEPTED, self._back(on, 20))
        if self.play.standing(self.name).handling.heard_on is None:
            self._did("hear", "clerk", self._back(on, 10))

    def answered(self, on: date) -> None:
        self.heard(on)
        outcome = "SUPPORT" if "supported" in said(self.line) and "not supported" not in said(self.line) else "REFUSE"
        self._did("answer", "head", on, outcome=outcome)

    def delivered(self, on: date) -> None:
        self.stands(Stage.ANSWERED, day_before(on))
        self._did("deliver", "clerk", on, service="IN_PERSON")

    def review_asked(self, on: date) -> None:
        self.stands(Stage.DELIVERED, on - TO_ASK)
        self._asks("request_review", on)

    def reviewed(self, on: date) -> None:
        self.stands(Stage.REVIEW_ASKED, on - TO_DECIDE)
        self._did("review", "head", on, verdict="UPHOLD")

    def review_delivered(self, on: date) -> None:
        self.stands(Stage.REVIEWED, day_before(on))
        self._did("deliver", "clerk", on, service="IN_PERSON")

    def recheck_asked(self, on: date) -> None:
        self.stands(Stage.REVIEW_DELIVERED, on - TO_ASK)
        self._asks("request_recheck", on)

    def rechecked(self, on: date) -> None:
        self.stands(Stage.RECHECK_ASKED, on - TO_DECIDE)
        self._did("recheck", "head", on, verdict="UPHOLD")

    def _back(self, on: date, days: int) -> date:
        """So many days before, or the day of the last act where that is later."""
        known = self.play.dossiers.get(self.name)
        return min(max(on - timedelta(days=days), known.last_day if known else date.min), on)

    def _asks(self, verb: str, on: date) -> None:
        self._take({"on": on, "who": "petitioner", "does": verb})

    def _did(self, verb: str, role: str, on: date, **details: str) -> None:
        holder = self.play.offices.today(self.play.standing(self.name).holder)
        self._take({"on": on, "who": f"{role} of {holder}", "does": verb} | details)

    def _take(self, line: Line) -> None:
        act = written.act_of(self.play, line)
        self.play.take(self.name, act, by=self.play.actor(line), on=line["on"])


_TO: dict[Stage, Callable[[Granted, date], None]] = {
    Stage.RECEIVED: Granted.received,
    Stage.REGISTERED: Granted.registered,
    Stage.ACCEPTED: Granted.accepted,
    Stage.ANSWERED: Granted.answered,
    Stage.DELIVERED: Granted.delivered,
    Stage.REVIEW_ASKED: Granted.review_asked,
    Stage.REVIEWED: Granted.reviewed,
    Stage.REVIEW_DELIVERED: Granted.review_delivered,
    Stage.RECHECK_ASKED: Granted.recheck_asked,
    Stage.RECHECKED: Granted.rechecked,
}


def grant(play: Play, name: str, line: Line) -> None:
    """Take the steps on which a line stands."""
    verb, office = line["does"], line["who"].partition(" of ")[2]
    if verb == "register":
        Granted(play, name, line, office).stands(Stage.RECEIVED, line["on"])
    if verb in FIRST:
        return
    way = Granted(play, name, line, _answers(play, name, line, office))
    on = line.get("reached", line["on"])
    if verb == "deliver":
        _grant_paper(way, line, on)
    elif verb in {"answer", "adopt"}:
        if name not in play.dossiers or play.standing(name).purpose.value == "claim":
            way.heard(on)
    elif verb in {"request_review", "request_recheck"}:
        way.stands(BEFORE[verb], line.get("received", on) - TO_ASK)
    elif verb in {"review", "recheck"}:
        way.stands(BEFORE[verb], on - TO_DECIDE)
    else:
        way.stands(BEFORE.get(verb, Stage.REGISTERED), line.get("received", on))


def _grant_paper(way: Granted, line: Line, on: date) -> None:
    """The paper to deliver was signed the working day before."""
    paper = Stage.ANSWERED
    if "re-check opinion" in said(line):
        paper = Stage.RECHECKED
    elif "review opinion" in said(line):
        paper = Stage.REVIEWED
    if way.play.dossiers.get(way.name) is None or way.play.standing(way.name).stage in WAY[: WAY.index(paper)]:
        way.stands(paper, day_before(on))


def _answers(play: Play, name: str, line: Line, office: str) -> str:
    """The office that has the dossier first: who acts, or under whom it answered where a reviewer acts."""
    if name in play.dossiers and play.dossiers[name].standing.stage is not Stage.NEW:
        return play.standing(name).holder
    if "to" in line and line["to"].endswith("tax bureau"):
        return "county tax bureau"
    is_round = line["does"] in {"review", "recheck", "request_review", "request_recheck"}
    if is_round or not office or "opinion" in said(line):
        return "county tax bureau" if office.endswith("tax bureau") else USUAL
    return office
