"""`python -m bench.inside acts|clone N|profile [PAGE]`: the parts that run in this process, without the web server."""

from __future__ import annotations

import os
import sys
from importlib import import_module

import django

from huiyin.config.ready import database_up


def main() -> None:
    """Run ``acts``, ``clone`` or ``profile``."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "huiyin.config.settings")
    django.setup()
    with database_up():
        if sys.argv[1] == "acts":
            _acts()
        elif sys.argv[1] == "profile":
            import_module("bench.profile").run(sys.argv[2:])
        else:
            _clone(int(sys.argv[2]))


def _acts() -> None:
    found = import_module("bench.acts").compare()
    print(f"acts recorded          {found['acts']:>8.0f} per second")
    print(f"plain inserts          {found['bare']:>8.0f} per second, of the same {found['bytes']:.0f} bytes")
    print(f"ratio                  {found['acts'] / found['bare']:>8.3f}", flush=True)


def _clone(until: int) -> None:
    module = import_module("bench.clone")
    for there in module.clone(until):
        print(f"\r{there:,} petitions", end="", file=sys.stderr, flush=True)
    module.vacuum()
    print(file=sys.stderr)


if __name__ == "__main__":
    main()
