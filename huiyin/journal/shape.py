"""Whether the readings beside the acts were made by this code, and making them anew where they were not.

Readings are made from the acts and nothing else, so an upgrade never converts them: it makes them anew.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Callable
from typing import Any

import msgspec
from django.core.management import call_command

from huiyin.journal.models import Dossier, Shape
from huiyin.journal.readings import COLUMNS
from huiyin.journal.replay import Progress, rebuild
from huiyin.law.act import EDITION
from huiyin.law.kinds import KINDS


def bring_up_to_date() -> None:
    """Tables and readings as this version wants them; quick when they are. Says on the error stream how far it is."""
    call_command("migrate", verbosity=0, interactive=False)
    changed = make_current(lambda done: print(f"\r{done} dossiers read anew", end="", file=sys.stderr, flush=True))
    if changed:
        print(f"\rThe readings were made anew: {changed} differed.", file=sys.stderr)


def make_current(each: Callable[[int], None]) -> int:
    """Make all readings anew where they have another shape; ``each`` is told how many dossiers are done.

    Gives how many readings differed. It can be stopped and started again: the shape is noted at the end.
    """
    digest = _digest()
    if Shape.objects.filter(digest=digest).exists():
        return 0
    changed = 0
    if Dossier.objects.exists():
        for found in rebuild(check=False):
            if isinstance(found, Progress):
                each(found.dossiers)
            else:
                changed += 1
    Shape.objects.all().delete()
    Shape.objects.create(digest=digest)
    return changed


def _digest() -> str:
    """Of the names and types in every kind's standing, the columns, and how the law is read; prose does not count."""
    shapes = {name: _without_prose(msgspec.json.schema(kind.standing)) for name, kind in KINDS.items()}
    return hashlib.sha256(json.dumps([shapes, COLUMNS, EDITION], sort_keys=True).encode()).hexdigest()


def _without_prose(schema: Any) -> Any:
    if isinstance(schema, dict):
        return {key: _without_prose(value) for key, value in schema.items() if key not in {"description", "title"}}
    return [_without_prose(one) for one in schema] if isinstance(schema, list) else schema
