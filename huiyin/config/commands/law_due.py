"""``huiyin law due``: the day on which a clock ends, and why, as text or JSON."""

from __future__ import annotations

import argparse
import json
from typing import Any

from huiyin.design.phrases import day, in_words
from huiyin.law.calendar import Calendar
from huiyin.law.clocks import Explanation, explain
from huiyin.law.counting import day_from, days_from
from huiyin.law.statute import Pack, pack_for
from huiyin.law.words import Phrase


def arguments(due: argparse.ArgumentParser) -> None:
    """The clock, its first day and the rules."""
    due.add_argument("clock", help="its number or name: K5, answer, K1a_nation, urging")
    due.add_argument("--from", dest="since", required=True, metavar="YYYY-MM-DD", help="the day of the event")
    due.add_argument("--pack", default="", help="the rules to count by; default: those in force on that day")
    due.add_argument("--region", default="", metavar="CODE", help="the region of the matter, for local rules")
    due.add_argument("--length", default="0", metavar="N", help="number of days, for a clock whose length the act sets")
    due.add_argument("--hearing-days", default="0", metavar="N", help="days of hearing, which K10 does not count")


def render(options: argparse.Namespace) -> str:
    """The explanation as text or JSON; raises UnknownPack, UnknownClock, Miscounted."""
    since = day_from(options.since)
    pack = Pack.load(options.pack) if options.pack else pack_for(since, options.region)
    period = pack.period_named(options.clock)
    length, hearings = days_from(options.length, "--length"), days_from(options.hearing_days, "--hearing-days")
    why = explain(period, since, Calendar.load(), length=length, excluded=hearings)
    return _as_json(why, pack) if options.json else _as_text(why, pack)


def _sentences(why: Explanation, pack: Pack) -> list[str]:
    caveat = pack.caveat(why.since)
    said: tuple[Phrase, ...] = (*why.words, *((caveat,) if caveat else ()), *pack.notes)
    return [in_words(one) for one in said]


def _as_json(why: Explanation, pack: Pack) -> str:
    end = why.due
    answer: dict[str, Any] = {
        "clock": why.clock,
        "title": in_words(why.title),
        "pack": pack.name,
        "from": why.since.isoformat(),
        "due": end.due.isoformat(),
        "last_counted": end.last.isoformat(),
        "rolled": end.due.isoformat(),
        "article": why.article.code,
        "certain": end.certain,
        "earliest": end.earliest.isoformat(),
        "latest": end.latest.isoformat(),
        "words": _sentences(why, pack),
        "days": [
            {"on": one.on.isoformat(), "counted": one.counted, "number": one.number, "why": in_words(one.why)}
            for one in why.days
        ],
    }
    return json.dumps(answer, ensure_ascii=False, indent=2)


def _as_text(why: Explanation, pack: Pack) -> str:
    heading = f"{why.clock} {in_words(why.title)} ({in_words(why.article.citation)})"
    counted = [f"{one.number or '':>4}  {day(one.on)}  {in_words(one.why)}" for one in why.days]
    return "\n".join([heading, "", *_sentences(why, pack), "", *counted])
