"""``huiyin law``: count a clock and say why, print or compare rule packs, replay a county by another one."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable

import django
from django.utils import translation

from huiyin.config.commands import law_diff, law_due, law_replay
from huiyin.design.phrases import in_words
from huiyin.law.clocks import Miscounted
from huiyin.law.petition import procedure
from huiyin.law.petition.table import table
from huiyin.law.statute import Pack, UnknownClock, UnknownPack

HELP = "count a clock of the law and say why, print or compare rule packs, or replay a county by another one"

LANGUAGES = ("zh-hans", "zh-hant", "en")


def arguments(parser: argparse.ArgumentParser) -> None:
    """``law due CLOCK --from DAY``, ``law table``, ``law diff PACK PACK``, ``law replay --pack PACK``."""
    what = parser.add_subparsers(dest="what", required=True, metavar="due|table|diff|replay")
    steps = what.add_parser("table", help="which step may follow at which stage; of a pack also all that it says")
    steps.add_argument("--pack", default="", help="the rules to print")
    steps.set_defaults(told=_table, language="en")
    for name, about, say_more, told in (
        ("due", "on which day a clock ends, and why", law_due.arguments, law_due.told),
        ("diff", "what two rule packs say differently", law_diff.arguments, law_diff.told),
        ("replay", "which clocks would have broken by other rules", law_replay.arguments, law_replay.told),
    ):
        _offer(what.add_parser(name, help=about), say_more, told)


def _offer(
    parser: argparse.ArgumentParser,
    say_more: Callable[[argparse.ArgumentParser], None],
    told: Callable[[argparse.Namespace], str],
) -> None:
    say_more(parser)
    parser.add_argument("--language", default="zh-hans", choices=LANGUAGES)
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.set_defaults(told=told)


def run(options: argparse.Namespace) -> int:
    """Print what was asked for; 2 where it was asked wrongly or cannot be counted, said on the error stream."""
    django.setup()  # for the words; only a replay asks a database
    with translation.override(options.language):
        try:
            print(options.told(options))
        except (UnknownPack, UnknownClock, Miscounted) as wrong:
            print(in_words(wrong.phrase), file=sys.stderr)
            return 2
    return 0


def _table(options: argparse.Namespace) -> str:
    return (table(Pack.load(options.pack)) if options.pack else procedure.table()).rstrip()
