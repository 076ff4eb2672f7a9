"""`make profile PAGE=dossier`: where the milliseconds of a page go, inside one process.

Prints CPU a request of Python and of PostgreSQL, the statements with their times, and the dearest functions. CPU is
counted and not time, so that other work on the machine matters less; compare with the reference in the same run.
"""

from __future__ import annotations

import argparse
import cProfile
import os
import pstats
import sys
import time
from collections.abc import Callable
from pathlib import Path

import django.template
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bench.inprocess import Inside
from bench.workloads import WORKLOADS, Scene, forward, register
from huiyin.config.ready import bring_up_to_date

TABLE = """<table>{% for row in rows %}<tr>{% for cell in row %}<td>{{ cell }}</td>{% endfor %}
<td>{{ row.0|upper }}</td><td>{% if row.1 %}{{ row.2 }}{% endif %}</td></tr>{% endfor %}</table>"""


def run(arguments: list[str]) -> None:
    """Profile one workload, or list the CPU of all of them where none is named."""
    options = _options(arguments)
    bring_up_to_date()
    scene = Scene(Inside)
    print(f"{'reference: 25 rows':<34}{reference():>8.2f} ms of Python (a bare Django template)")
    for name in [options.page] if options.page else WORKLOADS | {"act": forward}:
        _measure(name, scene, options.count)
    if options.page:
        _explain(options.page, scene, options.count, Path(options.save) if options.save else None)


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make profile PAGE=…")
    parser.add_argument("page", nargs="?", choices=[*WORKLOADS, "act"])
    parser.add_argument("--count", type=int, default=40, help="how many requests")
    parser.add_argument("--save", help="a file for the whole profile, to be opened with snakeviz or pstats")
    return parser.parse_args(arguments)


def reference() -> float:
    """Milliseconds of CPU that a bare Django template of 25 rows takes here and now."""
    made = django.template.Engine().from_string(TABLE)
    rows = [[f"cell {row} {cell}" for cell in range(6)] for row in range(25)]
    made.render(django.template.Context({"rows": rows}))
    begun = time.process_time()
    for _ in range(200):
        made.render(django.template.Context({"rows": rows}))
    return (time.process_time() - begun) / 200 * 1000


def _way(name: str, scene: Scene, count: int) -> Callable[[int], object]:
    """The n-th request; for acts the dossiers are registered beforehand."""
    if name == "act":
        numbers = [register(scene, n) for n in range(count)]
        return lambda n: forward(scene, numbers[n])
    return lambda n: WORKLOADS[name](scene, n)


def _measure(name: str, scene: Scene, count: int) -> None:
    warm = _way(name, scene, 3)
    for n in range(3):
        warm(n)
    way = _way(name, scene, count)
    server, python = _of_postgres(), time.process_time()
    for n in range(count):
        way(n)
    python, server = time.process_time() - python, _of_postgres() - server
    last = _way(name, scene, 1)
    with CaptureQueriesContext(connection) as asked:
        last(0)
    print(
        f"{name:<34}{python / count * 1000:>8.1f} ms of Python {server / count * 1000:>7.1f} of PostgreSQL"
        f" {len(asked):>4} statements",
        flush=True,
    )


def _of_postgres() -> float:
    """Seconds of CPU that this connection's server process has used."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        pid = cursor.fetchone()[0]
    return int(Path(f"/proc/{pid}/schedstat").read_text().split()[0]) / 1e9


def _explain(name: str, scene: Scene, count: int, save: Path | None) -> None:
    last = _way(name, scene, 1)
    with CaptureQueriesContext(connection) as asked:
        last(0)
    print("\nstatements, with the seconds that they took")
    for each in asked.captured_queries:
        print(f"  {each['time']}  {' '.join(each['sql'].split())[:200]}")
    way = _way(name, scene, count)
    profile = cProfile.Profile(time.process_time)
    profile.enable()
    for n in range(count):
        way(n)
    profile.disable()
    if save:
        profile.dump_stats(save)
    print(f"\nfunctions, {count} requests")
    pstats.Stats(profile, stream=sys.stdout).strip_dirs().sort_stats("tottime").print_stats(30)
    pstats.Stats(profile, stream=sys.stdout).sort_stats("cumulative").print_stats(os.sep + "huiyin" + os.sep, 40)
