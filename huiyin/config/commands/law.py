"""``huiyin law``: count a clock of the law and say why, or print which step may follow which."""

from __future__ import annotations

import argparse
import json
import sys
from typing import Any

import django
from django.utils import translation

from huiyin.design.phrases import day, in_words
from huiyin.law.calendar import Calendar
from huiyin.law.clocks import Explanation, Miscounted, explain
from huiyin.law.counting import day_from, days_from
from huiyin.law.petition import procedure
from huiyin.law.statute import Pack, Period, UnknownClock, UnknownPack, pack_for
from huiyin.law.words import Phrase

HELP = "count a clock of the law and say why, or print which step may follow which"

LANGUAGES = ("zh-hans", "zh-hant", "en")


def arguments(parser: argparse.ArgumentParser) -> None:
    """``law due CLOCK --from DAY`` and ``law table``."""
    what = parser.add_subparsers(dest="what", required=True, metavar="due|table")
    due = what.add_parser("due", help="on which day a clock ends, and why")
    due.add_argument("clock", help="K0 … K20, K1a_nation, URGE")
    due.add_argument("--from", dest="since", required=True, metavar="YYYY-MM-DD", help="the day of the event")
    due.add_argument("--pack", default="", help="the rules to count by; else those of that day")
    due.add_argument("--length", default="0", metavar="N", help="number of days, for a clock whose act sets it")
    due.add_argument("--hearing-days", default="0", metavar="N", help="days of hearing, which do not count in K10")
    due.add_argument("--language", default="zh-hans", choices=LANGUAGES)
    due.add_argument("--json", action="store_true", help="print JSON")
    what.add_parser("table", help="which step may follow at which stage")


def run(options: argparse.Namespace) -> int:
    """Print what was asked for; 2 where it cannot be counted, with the reason on the error stream."""
    if options.what == "table":
        print(procedure.table().rstrip())
        return 0
    django.setup()  # for the words only: no database is asked
    with translation.override(options.language):
        try:
            print(_due(options))
        except (UnknownPack, UnknownClock, Miscounted) as wrong:
            print(in_words(wrong.phrase), file=sys.stderr)
            return 2
    return 0


def _due(options: argparse.Namespace) -> str:
    since = day_from(options.since)
    pack = Pack.load(options.pack) if options.pack else pack_for(since)
    period = _period(options.clock, pack)
    length, hearings = days_from(options.length, "--length"), days_from(options.hearing_days, "--hearing-days")
    why = explain(period, since, Calendar.load(), length=length, excluded=hearings)
    caveat = pack.caveat(since)
    return _as_json(why, pack, caveat) if options.json else _as_text(why, caveat)


def _period(clock: str, pack: Pack) -> Period:
    """The clock however it is written: K1a, k1A."""
    written = {name.lower(): name for name in pack.periods}
    return pack.period(written.get(clock.lower(), clock))


def _sentences(why: Explanation, caveat: Phrase | None) -> list[str]:
    return [in_words(one) for one in (*why.words, *([caveat] if caveat else []))]


def _as_json(why: Explanation, pack: Pack, caveat: Phrase | None) -> str:
    end = why.due
    answer: dict[str, Any] = {
        "clock": why.clock,
        "title": in_words(why.title),
        "pack": pack.name,
        "from": why.since.isoformat(),
        "due": end.last.isoformat(),
        "rolled": end.due.isoformat(),
        "article": why.article.code,
        "certain": end.certain,
        "earliest": end.earliest.isoformat(),
        "latest": end.latest.isoformat(),
        "words": _sentences(why, caveat),
        "days": [
            {"on": one.on.isoformat(), "counted": one.counted, "number": one.number, "why": in_words(one.why)}
            for one in why.days
        ],
    }
    return json.dumps(answer, ensure_ascii=False, indent=2)


def _as_text(why: Explanation, caveat: Phrase | None) -> str:
    heading = f"{why.clock} {in_words(why.title)} ({in_words(why.article.citation)})"
    counted = [f"{one.number or '':>4}  {day(one.on)}  {in_words(one.why)}" for one in why.days]
    return "\n".join([heading, "", *_sentences(why, caveat), "", *counted])
