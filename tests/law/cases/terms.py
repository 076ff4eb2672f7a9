"""The words of the vocabulary in the terms of the law: which steps it takes to do what a line says."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from huiyin.law.calendar import is_weekend
from tests.law.cases.book import Line, said
from tests.law.cases.play import CALENDAR

#: clocks that are called otherwise in the law
CLOCKS = {"word_of_passing_on": "word_of_where"}


def day_before(day: date) -> date:
    """The working day before a day; in a year without a table the weekday."""
    found = day - timedelta(days=1)
    while is_weekend(found) or (CALENDAR.knows(found.year) and not CALENDAR.is_working_day(found)):
        found -= timedelta(days=1)
    return found


def in_terms(line: Line) -> list[Line]:
    """The steps that a line means, one after another."""
    translate = _TERMS.get(line["does"])
    return translate(line) if translate else [line]


def _take_request(line: Line) -> list[Line]:
    is_refused = "not taken up" in said(line)
    return [{**line, "does": "review", "verdict": "NOT_TAKEN"} if is_refused else line]


def _review(line: Line) -> list[Line]:
    """To revoke and to order a new decision is to order it: the law calls both so."""
    orders = line["verdict"] == "REVOKE" and "days" in line
    return [{**line, "verdict": "REDO"} if orders else line]


def _join_as_heir(line: Line) -> list[Line]:
    return [{**line, "does": "appoint_agent", "relation": "HEIR"}]


def _reroute(line: Line) -> list[Line]:
    """What turns out to be a report is corrected by the office that registered it (A30)."""
    is_report = line.get("branch") == "DISCIPLINE"
    return [{**line, "does": "correct", "purpose": "REPORT"} if is_report else line]


def _deliver(line: Line) -> list[Line]:
    return [{**line, "does": "give_notice"} if "notice of acceptance" in said(line) else line]


def _tell_where(line: Line) -> list[Line]:
    """Sent the working day before it reached the person, its service recorded on the day of the line."""
    if line.get("reached", line["on"]) == line["on"]:
        return [line]
    return [{**line, "on": day_before(line["reached"]), "given": "LATER"}, {**line, "does": "give_notice"}]


def _point_elsewhere(line: Line) -> list[Line]:
    told = {**line, "does": "tell_competent"}
    if "reached" not in line:
        return [told]
    return [{**told, "on": day_before(line["reached"])}, {**line, "does": "deliver"}]


def _report_to_leaders(line: Line) -> list[Line]:
    return [{**line, "does": "report_up", "for_decision": True}]


_TERMS: dict[str, Callable[[Line], list[Line]]] = {
    "take_request": _take_request,
    "review": _review,
    "join_as_heir": _join_as_heir,
    "reroute": _reroute,
    "deliver": _deliver,
    "tell_where": _tell_where,
    "point_elsewhere": _point_elsewhere,
    "report_to_leaders": _report_to_leaders,
}
