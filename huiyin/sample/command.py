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
    """How much, and which."""
    parser.add_argument("--petitions", type=int, default=2_000, help="how many (2,000)")
    parser.add_argument("--seed", type=int, default=1, help="another number, another county’s worth of lives (1)")
    parser.add_argument("--days", type=int, default=730, help="from how many days ago until today (730)")


def run(options: argparse.Namespace) -> int:
    """Fill, unless it is filled; print the log-ins in any case. Refuses where real offices or matters are."""
    if options.petitions < 1 or options.days < 1:
        print("huiyin demo: give at least one petition and one day.", file=sys.stderr)
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
    print("huiyin demo: this installation holds real offices or matters; nothing invented is added.", file=sys.stderr)
    return 1


def _fill(options: argparse.Namespace) -> None:
    # Forgotten when the cache is swept: then every life is looked at again, and none is written twice.
    key = f"sample:{options.seed}:{options.petitions}:{options.days}"
    if cache.get(key):
        return
    begun = time.monotonic()
    each = _counter(options.petitions)
    fill(petitions=options.petitions, seed=options.seed, days=options.days, now=timezone.now(), each=each)
    cache.set(key, "done", timeout=None)
    print(f"\rThe sample county has {options.petitions} petitions ({time.monotonic() - begun:.0f} s).   ")


def _counter(petitions: int) -> Callable[[int], None]:
    """A line that says how far it is: rewritten on a screen, ten lines in a file."""
    step = 20 if sys.stdout.isatty() else max(1, petitions // 10)
    start, end = ("\r", "") if sys.stdout.isatty() else ("", "\n")

    def say(done: int) -> None:
        if done % step == 0:
            print(f"{start}Filling the sample county: {done} of {petitions} petitions", end=end, flush=True)

    return say


def _print_log_ins() -> None:
    # The command speaks English, as all of them do.
    with translation.override("en"):
        people = log_ins()
    print(f"Sign in at /accounts/login/ with the password {people[0].password} as")
    for each in people:
        print(f"  {each.username:<11} {each.role} · {each.office}")
