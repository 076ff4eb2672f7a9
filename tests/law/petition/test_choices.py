"""Every choice that a step asks for has its words, in English and in 简体."""

from __future__ import annotations

import typing
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest
from babel.messages.pofile import read_po

import huiyin.design
import huiyin.law
from huiyin.law.choice import Choice
from huiyin.law.petition import procedure
from huiyin.law.petition.stages import Stage
from huiyin.law.petition.steps.handling.hear import Manner
from huiyin.law.service import Service


def kinds(hint: Any) -> Iterator[type[StrEnum]]:
    """The kinds of choices within a type: also in ``X | None`` and ``tuple[X, ...]``."""
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        yield hint
    for part in typing.get_args(hint):
        yield from kinds(part)


ASKED = {
    kind
    for step in procedure.STEPS
    for field in step.fields()
    for kind in kinds(typing.get_type_hints(step)[field.name])
}


ALL = sorted(Choice.__subclasses__(), key=lambda kind: (kind.__module__, kind.__name__))


def test_every_kind_that_is_asked_has_words() -> None:
    assert [kind for kind in ASKED if not issubclass(kind, Choice)] == []


def test_an_optional_and_a_repeated_choice_are_found_too() -> None:
    assert list(kinds(Stage | None)) == list(kinds(tuple[Stage, ...])) == [Stage]


@pytest.mark.parametrize("kind", ALL, ids=lambda kind: f"{kind.__module__}.{kind.__name__}")
def test_every_member_has_words_of_its_own(kind: type[Choice]) -> None:
    assert len({member.words.text for member in kind}) == len(kind)


def test_choices_of_two_kinds_with_one_code_keep_apart() -> None:
    assert Manner.IN_PERSON == Service.IN_PERSON
    assert Manner.IN_PERSON.words != Service.IN_PERSON.words


def test_they_are_all_translated() -> None:
    translated = set()
    for room in (huiyin.law, huiyin.design):
        catalogue = Path(str(room.__file__)).parent / "locale/zh_Hans/LC_MESSAGES/django.po"
        with catalogue.open("rb") as file:
            translated |= {message.id for message in read_po(file, locale="zh_Hans") if message.string}
    assert {member.words.text for kind in ALL for member in kind} <= translated
