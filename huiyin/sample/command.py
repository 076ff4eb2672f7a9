"""``huiyin demo``: fill an empty installation with the sample county and two years of its petitions."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable

from django.core.cache import cache
from django.utils import timezone, translation

from huiyin.journal import ledger
from huiyin.journal.shape import bring_up_to_date
from huiyin.sample.county import RealOffices, build, is_built
from huiyin.sample.fill import fill
from huiyin.sample.log_ins import log_ins

HELP = "Fill an empty installation with a sample county: offices, staff and two years of petitions."
DATABASE = True


def arguments(parser: argparse.ArgumentParser) -> None:
    """Number, seed and period of the petitions."""
    parser.add_argument("--petitions", type=int, default=2_000, help="number of petitions (2,000)")
    parser.add_argument("--seed", type=int, default=1, help="random seed; another seed gives other petitions (1)")
    parser.add_argument("--days", type=int, default=730, help="length of the period that ends today, in days (730)")


def run(options: argparse.Namespace) -> int:
    """Fill the county unless it is filled, and print the log-ins; refuses if there are real offices or matters."""
    if options.petitions < 1 or options.days < 1:
        print("huiyin demo: --petitions and --days must be at least 1.", file=sys.stderr)
        return 2
    bring_up_to_date()
    if not is_built() and ledger.dossiers().exists():
        return _refuse()
    try:
        build()
    except RealOffices:
        return _refuse()
    _fill(options)
    _print_log_ins()
    return 0


def _refuse() -> int:
    print("huiyin demo: this installation has real offices or matters; no sample data was added.", file=sys.stderr)
    return 1


def _fill(options: argparse.Namespace) -> None:
    # Only saves time: if the cache entry is lost, all petitions are checked again and none is recorded twice.
    key = f"sample:{options.seed}:{options.petitions}:{options.days}"
    if cache.get(key):
        return
    begun = time.monotonic()
    each = _counter(options.petitions)
    fill(petitions=options.petitions, seed=options.seed, days=options.days, now=timezone.now(), each=each)
    cache.set(key, "done", timeout=None)
    print(f"\rThe sample county has {options.petitions} petitions ({time.monotonic() - begun:.0f} s).   ")


def _counter(petitions: int) -> Callable[[int], None]:
    """Print the progress: one updated line on a terminal, ten lines in a file."""
    step = 20 if sys.stdout.isatty() else max(1, petitions // 10)
    start, end = ("\r", "") if sys.stdout.isatty() else ("", "\n")

    def say(done: int) -> None:
        if done % step == 0:
            print(f"{start}Filling the sample county: {done} of {petitions} petitions", end=end, flush=True)

    return say


def _print_log_ins() -> None:
    # Commands print English.
    with translation.override("en"):
        people = log_ins()
    print(f"Sign in at /accounts/login/ with the password {people[0].password} as")
    for each in people:
        print(f"  {each.username:<11} {each.role} · {each.office}")
