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
    """The step with the words of its example; some fields may say otherwise."""
    act: Act[Any] = msgspec.convert(_said(kind, step) | msgspec.to_builtins(changes), step, strict=False)
    return act


@cache
def _said(kind: str, step: type[Any]) -> dict[str, Any]:
    example = examples_of(kind)[step.verb]
    said = {one.name: _value(one, example.said[one.name]) for one in step.fields() if example.said.get(one.name)}
    return said | dict(example.added)


def _value(field: Field[Any], typed: Any) -> Any:
    """What a form's text is to the law: a tick is True, lines are a list, an office one of the law's tests."""
    if typed == "on":
        return True
    is_list = str(field.type).startswith("tuple")
    values = typed.splitlines() if is_list and isinstance(typed, str) else typed if is_list else [typed]
    if asked_of(field).choices == "offices":
        values = [SAME_RANK.get(each, each) for each in values]
    return values if is_list else values[0]
