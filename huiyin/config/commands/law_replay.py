"""``huiyin law replay``: replay the dossiers of the database under other rules or at another pace; writes nothing.

The assumptions are listed in huiyin/journal/what_if.py and in ``huiyin law replay --help``.
"""

from __future__ import annotations

import argparse
import json
import sys
import unicodedata
from collections.abc import Callable, Iterator
from typing import Any

from django.utils import timezone

from huiyin.config.ready import database_up
from huiyin.design.phrases import in_words
from huiyin.journal.what_if import Replayed, what_if
from huiyin.law.statute import Pack
from huiyin.law.tally import EACH, ENDS, End, replayed_by, slowed

DESCRIPTION = """Replay every dossier under another rule pack and count the clocks that would have been late.
Nothing is written, no personal data is decrypted, and sealed reports are left out. Every act keeps the day on which it
was recorded. An extension longer than the pack allows is cut to the allowed length. --pace and --staff change the time
that offices took between the start and the stop of each clock; a clock that would not have stopped by today counts as
running, and a clock that fell away is not changed. Windows of the petitioner (objection, request for a review) are
never counted as late."""

_SHOWN = (End.KEPT, End.LATE, End.RUNNING_LATE, End.RUNNING, End.FELL_AWAY)


def arguments(replay: argparse.ArgumentParser) -> None:
    """The rules and the pace."""
    replay.description = DESCRIPTION
    replay.add_argument("--pack", required=True, help="the rule pack to replay under")
    replay.add_argument(
        "--working-days", action="store_true", help="treat every calendar day of the pack as a working day"
    )
    speed = replay.add_mutually_exclusive_group()
    speed.add_argument(
        "--pace", type=_factor, default=1.0, metavar="F", help="offices take F times as long (1.5: 50%% longer)"
    )
    speed.add_argument("--staff", type=_factor, metavar="F", help="F times the staff: offices take 1/F of the time")


def _factor(text: str) -> float:
    try:
        factor = float(text)
    except ValueError:
        factor = 0.0
    if not 0.01 <= factor <= 100:
        raise argparse.ArgumentTypeError(f"{text!r} is not a factor between 0.01 and 100")
    return factor


def render(options: argparse.Namespace) -> str:
    """The table of late clocks as text or JSON; raises UnknownPack."""
    pack = Pack.load(options.pack)
    pace = 1 / options.staff if options.staff else options.pace
    with database_up():
        found = what_if(
            pack.in_working_days() if options.working_days else pack,
            on=timezone.localdate(),
            pace=pace,
            each=_progress(),
        )
    return _as_json(pack, pace, found) if options.json else "\n".join(_lines(pack, pace, found))


def _progress() -> Callable[[int], None]:
    step, end = (20, "\r") if sys.stderr.isatty() else (500, "\n")

    def each(done: int) -> None:
        if done % step == 0:
            print(f"{done} dossiers replayed", end=end, file=sys.stderr, flush=True)

    return each


def _clocks(pack: Pack, found: Replayed) -> list[str]:
    """The clocks that ran under either pack, in the order of the new pack."""
    return [clock for clock in pack.periods if clock in found.recorded.clocks | found.other.clocks]


def _lines(pack: Pack, pace: float, found: Replayed) -> Iterator[str]:
    yield in_words(replayed_by(pack, found.dossiers))
    yield from (in_words(note) for note in pack.notes)
    if pace != 1:
        yield in_words(slowed(pace))
    yield in_words(EACH)
    rows = [["", *(in_words(ENDS[end]) for end in _SHOWN)]]
    for clock in _clocks(pack, found):
        both = [f"{found.recorded.of(clock, end)} → {found.other.of(clock, end)}" for end in _SHOWN]
        rows.append([f"{pack.period(clock).number} {in_words(pack.period(clock).title)}", *both])
    yield from ("", *_table(rows))


def _table(rows: list[list[str]]) -> Iterator[str]:
    widths = [max(map(_width, column)) for column in zip(*rows, strict=True)]
    for first, *others in rows:
        cells = [" " * (wide - _width(one)) + one for one, wide in zip(others, widths[1:], strict=True)]
        yield "  ".join([first + " " * (widths[0] - _width(first)), *cells])


def _width(text: str) -> int:
    """Width in terminal columns; a Chinese character takes two."""
    return sum(2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in text)


def _as_json(pack: Pack, pace: float, found: Replayed) -> str:
    answer: dict[str, Any] = {"pack": pack.name, "pace": pace, "dossiers": found.dossiers}
    answer["clocks"] = {
        pack.period(clock).number: {
            "recorded": {end.value: found.recorded.of(clock, end) for end in _SHOWN},
            "replayed": {end.value: found.other.of(clock, end) for end in _SHOWN},
        }
        for clock in _clocks(pack, found)
    }
    return json.dumps(answer, ensure_ascii=False, indent=2)
