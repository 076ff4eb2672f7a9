"""The sample words of a step as the law takes them: for tests of the law, which have offices of their own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import Field
from functools import cache
from typing import Any

import msgspec

from huiyin.law.act import Act
from huiyin.law.fields import asked_of
from tests.examples import examples_of

#: The offices of tests/county.py, each by the name of one of the same rank in tests/law/petition/scenes.py.
SAME_RANK: Mapping[str, str] = {
    "C-GOV": "city", "H-GOV": "county", "H-XF": "petition", "H-ZJ": "housing", "H-RS": "labour", "H-JW": "discipline",
    "H-ZZ": "organisation", "T-LH": "river", "T-SP": "hill",
}  # fmt: skip


def act_of(kind: str, step: type[Act[Any]], /, **changes: Any) -> Act[Any]:
    """The step with the words of its example and the offices of the law's tests; some fields may say otherwise."""
    act: Act[Any] = msgspec.convert(_said(kind, step, True) | msgspec.to_builtins(changes), step, strict=False)
    return act


def county_act_of(kind: str, step: type[Act[Any]]) -> Act[Any]:
    """The step with the words of its example, by and to the offices of the test county."""
    act: Act[Any] = msgspec.convert(_said(kind, step, False), step, strict=False)
    return act


@cache
def _said(kind: str, step: type[Any], in_law: bool) -> dict[str, Any]:
    example = examples_of(kind)[step.verb]
    typed = {one: example.said[one.name] for one in step.fields() if example.said.get(one.name)}
    return {one.name: _value(one, value, SAME_RANK if in_law else {}) for one, value in typed.items()} | dict(
        example.added
    )


def _value(field: Field[Any], typed: Any, same: Mapping[str, str]) -> Any:
    """What a form's text is to the law: a tick is True, lines are a list; ``same`` are offices by another name."""
    if typed == "on":
        return True
    is_list = str(field.type).startswith("tuple")
    values = typed.splitlines() if is_list and isinstance(typed, str) else typed if is_list else [typed]
    if asked_of(field).choices == "offices":
        values = [same.get(each, each) for each in values]
    return values if is_list else values[0]
