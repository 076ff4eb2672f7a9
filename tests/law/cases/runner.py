"""Plays a case: its days one after another, then what must hold."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from huiyin.law.actors import Actor
from huiyin.law.petition.standing import Standing as Petition
from huiyin.law.refusals import Refused
from tests.law.cases import holds, reading, written
from tests.law.cases.book import Case, Line, said
from tests.law.cases.county import merged, petitioner, staff
from tests.law.cases.granted import Granted, grant
from tests.law.cases.play import Play, Unbuilt, Unsayable
from tests.law.cases.terms import in_terms
from tests.law.cases.written import days_in
from tests.law.petition.scenes import an_act

#: what is no act on a dossier
_EVENTS = frozenset({"nothing", "read", "merge_offices", "split_office", "abolish_office", "name_successor"})


def differences(case: Case) -> list[str]:
    """Where the law differs from what the case says; empty where they agree."""
    play = Play.of(case)
    try:
        for line in case["days"]:
            step(play, line)
    except (Refused, Unbuilt, Unsayable) as why:
        return [f"{line['on']} {line['who']} {line['does']}: {why}"]
    return list(_then(play))


def step(play: Play, line: Line) -> None:
    """One line of the days."""
    play.today = max(play.today, line["on"])
    if line["does"] in _EVENTS:
        happen(play, line)
    elif line["does"] == "submit":
        _submit(play, line)
    else:
        for one in in_terms(line):
            _take(play, one)


def happen(play: Play, line: Line) -> None:
    """What changes the county and no dossier."""
    old, _, heir = said(line).partition(" into ")
    if line["does"] == "merge_offices":
        play.offices = merged(play.offices, old, heir)
    elif line["does"] in {"split_office", "abolish_office"}:
        play.gone = old.partition(",")[0]
    elif line["does"] == "name_successor":
        play.offices = merged(play.offices, play.gone, line["to"])
    elif "the table of 2027" in said(line):
        play.enter_table(2027, [date(2027, 6, 9)])


def _submit(play: Play, line: Line) -> None:
    play.dossier("first", "petition", line["on"])
    act = an_act("submit", line["on"], **written.submitted(play, line, line["to"]))
    play.take("first", act, by=petitioner(), on=line["on"])


def _take(play: Play, line: Line) -> None:
    name = play.name_of(line)
    kind = written.KIND.get(line["does"], "petition")
    if kind == "petition":
        grant(play, name, line)
    play.dossier(name, kind, line.get("received", line["on"]))
    act = written.act_of(play, line)
    play.take(name, act, by=_by(play, line), on=line["on"])
    if line["does"] == "appoint_agent":
        who = "heir" if line.get("relation") == "HEIR" else "agent"
        play.parties[who] = play.standing(name).party_count
    if line["does"] == "register":
        Granted(play, name, line, "").joined(line["on"])


def _by(play: Play, line: Line) -> Actor:
    """Who enters a step: the organ asked where the request came on paper, who brought it where another signs."""
    came_on_paper = line.get("received", line["on"]) < line["on"] or "postmark" in said(line)
    if line["does"].startswith("request_") and came_on_paper:
        return staff("clerk", line["to"])
    if line.get("relation") == "HEIR":
        return staff("clerk", play.standing(play.name_of(line)).holder)
    return petitioner() if line["does"] == "sign" else play.actor(line)


def _then(play: Play) -> Iterator[str]:
    for kind, lines in play.case["then"].items():
        for line in lines:
            try:
                yield from (f"{kind}: {found}" for found in CHECKS[kind](play, line))
            except Unbuilt as why:
                yield f"{kind}: {why}"


def _may(play: Play, line: Line) -> str:
    """Why this person may not take the step; empty where they may."""
    if line["does"] == "read":
        return "" if reading.may_read(play, line) else "may not read"
    name = play.name_of(line)
    before, was = dict(play.dossiers), play.today
    try:
        if "request received on" in said(line):
            step(play, {"on": days_in(said(line))[0], "who": "petitioner", "does": "request_review"})
        play.dossier(name, written.KIND.get(line["does"], "petition"), line["on"])
        for one in in_terms(line):
            play.take(name, written.act_of(play, one), by=_by(play, one), on=one["on"])
        return _led_elsewhere(play, name, line)
    except Refused as refused:
        return str(refused)
    except Unsayable as lacks:
        return f"the form has no way to say it: {lacks}"
    finally:
        play.dossiers, play.today = before, was


def _led_elsewhere(play: Play, name: str, line: Line) -> str:
    """Where a request leads to another organ than the one that is asked."""
    after = play.dossiers[name].standing
    if line["does"].startswith("request_") and isinstance(after, Petition) and after.holder != line["to"]:
        return f"it leads to {after.holder}"
    return ""


def _allowed(play: Play, line: Line) -> Iterator[str]:
    why = _may(play, line)
    if why:
        yield f"{line['on']} {line['who']} {line['does']} {said(line)}: {why}"


def _refused(play: Play, line: Line) -> Iterator[str]:
    if not _may(play, line):
        yield f"{line['on']} {line['who']} {line['does']} {said(line)} is allowed"


def _not_told(play: Play, line: Line) -> Iterator[str]:
    """What is kept back may be a dossier that a step named beside it opens."""
    if "such a complaint" in line["paper"]:
        step(play, play.case["then"]["allowed"][0])
    yield from reading.not_told(play, line)


CHECKS = holds.CHECKS | {"allowed": _allowed, "refused": _refused, "not_told": _not_told}
