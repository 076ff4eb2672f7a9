"""One word per step: its form, letter, sentence, words in 简体, test and line in docs/words.md are all there."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from django.template.loader import get_template

from huiyin.design.act_form import form_for
from huiyin.design.catalogues import entries, read
from huiyin.law.act import Act
from huiyin.law.fields import asked_of
from huiyin.law.petition.procedure import BY_VERB, NEXT, STEPS
from huiyin.law.statute import articles
from huiyin.law.words import say
from huiyin.papers.contents.register import CONTENTS
from tests.desk.ready import READY

ROOT = Path(__file__).parents[2]
WORDS = ROOT / "docs" / "words.md"
#: What a form is given by the room that shows it; empty here, for only the questions matter.
LISTS: dict[str, list[tuple[str, str]]] = {"offices": [], "regions": [], "categories": [], "staff": []}
Step = type[Act[Any]]

every_step = pytest.mark.parametrize("step", STEPS, ids=list(BY_VERB))


def lacks(step: Step, *, lines: list[str], said: set[str]) -> list[str]:
    """What a step lacks, in words. ``lines`` are those of docs/words.md, ``said`` what has 简体."""
    verb = step.verb
    found = {
        "a page of its own in law/petition/steps": step.__module__.endswith(f".{verb}"),
        "a stage at which it is possible": any(step in steps for steps in NEXT.values()),
        "an article": step.article in articles(),
        "a form that asks for each field": _asks_for_everything(step),
        "an example at the desk": not step.from_desk or verb in READY,
        "a way to be taken": step.from_desk or step.from_portal or verb == "take_repeat",
        "a letter, or no letter": _has_its_letter(step),
        "a sentence for the timeline": hasattr(step, "sentence"),
        "its words in 简体": _words_of(step) <= said,
        "a test": any((ROOT / "tests" / "law" / "petition").glob(f"*/test_{verb}.py")),
        "a line in docs/words.md": any(re.search(rf"(?<![\w/]){verb}(?!\w)", line) for line in lines),
    }
    return [what for what, there in found.items() if not there]


def _asks_for_everything(step: Step) -> bool:
    return set(form_for(step, LISTS).base_fields) == {field.name for field in step.fields()}


def _has_its_letter(step: Step) -> bool:
    key = f"petition.{step.verb}"
    if step.letter is None:
        return key not in CONTENTS
    return key in CONTENTS and bool(get_template(f"papers/letters/petition/{step.verb}.html"))


def _words_of(step: Step) -> set[str]:
    """Every text of a step that a person reads."""
    asked = [getattr(asked_of(field), part) for field in step.fields() for part in ("label", "help")]
    phrases = [step.title, step.letter, step.who.title, getattr(step, "sentence", None), *asked]
    return {phrase.text for phrase in phrases if phrase is not None}


def _said() -> set[str]:
    return {message.id if isinstance(message.id, str) else message.id[0] for message in entries(read("law")).values()}


@every_step
def test_a_step_lacks_nothing(step: Step) -> None:
    words = WORDS.read_text(encoding="utf-8") if WORDS.exists() else ""
    lines = [line for line in words.splitlines() if "|" in line]
    assert lacks(step, lines=lines, said=_said()) == []


def test_every_page_of_a_step_is_in_the_procedure() -> None:
    folder = ROOT / "huiyin" / "law" / "petition" / "steps"
    assert sorted(path.stem for path in folder.glob("*/[a-z]*.py")) == sorted(BY_VERB)


def test_a_planted_step_is_found_out() -> None:
    class Sing(Act[Any]):
        verb = "sing"
        article = "A0"
        title = say("Sing")
        letter = BY_VERB["accept"].letter
        who = BY_VERB["accept"].who

        @classmethod
        def fields(cls) -> tuple[Any, ...]:
            return ()

    planted = lacks(Sing, lines=["| 受理 | accept |"], said=set())
    assert planted == [
        "a page of its own in law/petition/steps",
        "a stage at which it is possible",
        "an article",
        "an example at the desk",
        "a letter, or no letter",
        "a sentence for the timeline",
        "its words in 简体",
        "a test",
        "a line in docs/words.md",
    ]
