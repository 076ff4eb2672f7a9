"""``huiyin law``: count a clock and explain it, print or compare rule packs, replay a county under another pack."""

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

HELP = "Count a clock and explain it, print or compare rule packs, or replay a county under another pack."

LANGUAGES = ("zh-hans", "zh-hant", "en")


def arguments(parser: argparse.ArgumentParser) -> None:
    """``law due CLOCK --from DAY``, ``law table``, ``law diff PACK PACK``, ``law replay --pack PACK``."""
    what = parser.add_subparsers(dest="what", required=True, metavar="due|table|diff|replay")
    steps = what.add_parser("table", help="the steps allowed at each stage; with --pack also the rules of the pack")
    steps.add_argument("--pack", default="", help="the rule pack to print")
    steps.set_defaults(render=_table, language="en")
    for name, about, add_arguments, render in (
        ("due", "the day on which a clock ends, and why", law_due.arguments, law_due.render),
        ("diff", "the differences between two rule packs", law_diff.arguments, law_diff.render),
        ("replay", "which clocks would have been late under other rules", law_replay.arguments, law_replay.render),
    ):
        _add_command(what.add_parser(name, help=about), add_arguments, render)


def _add_command(
    parser: argparse.ArgumentParser,
    add_arguments: Callable[[argparse.ArgumentParser], None],
    render: Callable[[argparse.Namespace], str],
) -> None:
    add_arguments(parser)
    parser.add_argument("--language", default="zh-hans", choices=LANGUAGES)
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.set_defaults(render=render)


def run(options: argparse.Namespace) -> int:
    """Print the result; returns 2, with a message on stderr, if the arguments are wrong or nothing can be counted."""
    django.setup()  # for translations; only ``replay`` opens a database
    with translation.override(options.language):
        try:
            print(options.render(options))
        except (UnknownPack, UnknownClock, Miscounted) as wrong:
            print(in_words(wrong.phrase), file=sys.stderr)
            return 2
    return 0


def _table(options: argparse.Namespace) -> str:
    return (table(Pack.load(options.pack)) if options.pack else procedure.table()).rstrip()
