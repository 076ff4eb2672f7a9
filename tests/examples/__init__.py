"""One filled form for every step of every kind: what forms, papers and pages are tried with.

A kind has a module of its name here, with ``EXAMPLES`` by verb.
"""

from __future__ import annotations

from importlib import import_module

from tests.examples.example import Example


def examples_of(kind: str) -> dict[str, Example]:
    """The examples of a kind by verb; none where it has no module."""
    try:
        found: dict[str, Example] = import_module(f"tests.examples.{kind}").EXAMPLES
    except ModuleNotFoundError:
        return {}
    return found
