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
from huiyin.law.kinds import KINDS, Kind
from huiyin.law.statute import articles
from huiyin.law.words import say
from huiyin.papers.contents.register import OWN
from huiyin.people.policy import Right
from tests.examples import examples_of

ROOT = Path(__file__).parents[2]
WORDS = ROOT / "docs" / "words.md"
#: What a form is given by the room that shows it; empty here, for only the questions matter.
LISTS: dict[str, list[tuple[str, str]]] = {"offices": [], "regions": [], "categories": [], "staff": []}
#: Steps with no form at the desk or in the portal, each with the reason.
TAKEN_ELSEWHERE = {
    "petition.take_repeat": "joining another matter sets it in motion",
    "annual.report_year": "its figures are counted by a room and put into it",
}
Step = type[Act[Any]]

every_step = pytest.mark.parametrize(
    ("kind", "step"),
    [pytest.param(kind, step, id=f"{kind.name}.{step.verb}") for kind in KINDS.values() for step in kind.order.steps],
)


def lacks(kind: Kind, step: Step, *, lines: list[str], said: set[str]) -> list[str]:
    """What a step lacks, in words. ``lines`` are those of docs/words.md, ``said`` what has 简体."""
    verb = step.verb
    found = {
        "a module of its own in law/<kind>/steps": step.__module__.startswith(f"huiyin.law.{kind.name}.steps.")
        and step.__module__.endswith(f".{verb}"),
        "a stage at which it is possible": any(step in steps for steps in kind.order.following.values()),
        "an article": step.article in articles(),
        "a form that asks for each field": _asks_for_everything(step),
        "an example at the desk": not step.from_desk or verb in examples_of(kind.name),
        "a way to be taken": step.from_desk or step.from_portal or f"{kind.name}.{verb}" in TAKEN_ELSEWHERE,
        "a right that there is": step.right in set(Right),
        "a letter, or no letter": _has_its_letter(kind, step),
        "a sentence for the timeline": hasattr(step, "sentence"),
        "its words in 简体": _words_of(step) <= said,
        "a test": _has_a_test(kind, verb),
        "a line in docs/words.md": any(re.search(rf"(?<![\w/]){verb}(?!\w)", line) for line in lines),
    }
    return [what for what, there in found.items() if not there]


def _has_a_test(kind: Kind, verb: str) -> bool:
    """A test file of its name; a kind with few steps may test them in one file of the kind's name."""
    folder = ROOT / "tests" / "law"
    named = any((folder / kind.name).rglob(f"test_{verb}.py"))
    together = folder / f"test_{kind.name}.py"
    return named or (together.is_file() and f'"{verb}"' in together.read_text(encoding="utf-8"))


def _asks_for_everything(step: Step) -> bool:
    return set(form_for(step, LISTS).base_fields) == {field.name for field in step.fields()}


def _has_its_letter(kind: Kind, step: Step) -> bool:
    """With contents and a template of its own, which a letter to a person needs, or plain."""
    key = f"{kind.name}.{step.verb}"
    if key not in OWN:
        return step.letter is None or not step.is_told
    return step.letter is not None and bool(get_template(f"papers/letters/{kind.name}/{step.verb}.html"))


def _words_of(step: Step) -> set[str]:
    """Every text of a step that a person reads."""
    asked = [getattr(asked_of(field), part) for field in step.fields() for part in ("label", "help")]
    phrases = [step.title, step.letter, step.who.title, getattr(step, "sentence", None), *asked]
    return {phrase.text for phrase in phrases if phrase is not None}


def _said() -> set[str]:
    return {message.id if isinstance(message.id, str) else message.id[0] for message in entries(read("law")).values()}


@every_step
def test_a_step_lacks_nothing(kind: Kind, step: Step) -> None:
    words = WORDS.read_text(encoding="utf-8") if WORDS.exists() else ""
    lines = [line for line in words.splitlines() if "|" in line]
    assert lacks(kind, step, lines=lines, said=_said()) == []


@pytest.mark.parametrize("kind", KINDS.values(), ids=list(KINDS))
def test_every_module_of_a_step_is_in_the_procedure(kind: Kind) -> None:
    folder = ROOT / "huiyin" / "law" / kind.name / "steps"
    assert sorted(path.stem for path in folder.rglob("[a-z]*.py")) == sorted(kind.steps)


def test_a_planted_step_is_found_out() -> None:
    petition = KINDS["petition"]

    class Sing(Act[Any]):
        verb = "sing"
        article = "A0"
        title = say("Sing")
        letter = petition.steps["accept"].letter
        right = "sing"
        who = petition.steps["accept"].who

        @classmethod
        def fields(cls) -> tuple[Any, ...]:
            return ()

    planted = lacks(petition, Sing, lines=["| 受理 | accept |"], said=set())
    assert planted == [
        "a module of its own in law/<kind>/steps",
        "a stage at which it is possible",
        "an article",
        "an example at the desk",
        "a right that there is",
        "a letter, or no letter",
        "a sentence for the timeline",
        "its words in 简体",
        "a test",
        "a line in docs/words.md",
    ]
