"""Contents and templates are found by kind, chapter and verb: one of each for every step that sends a letter."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import huiyin.papers
from huiyin.law.kinds import KINDS
from huiyin.papers.contents.register import CONTENTS, found

LETTERS = Path(huiyin.papers.__file__).parent / "templates" / "papers" / "letters"


def steps_with_letters() -> Iterator[tuple[str, str, str]]:
    """Kind, chapter and verb of every step that sends a letter. A chapter is the folder in which the step lies."""
    for kind in KINDS.values():
        for verb, step in kind.steps.items():
            if step.letter is not None:
                yield kind.name, step.__module__.split(".")[-2], verb


def test_every_step_with_a_letter_has_contents_in_its_chapter_and_none_is_left_over() -> None:
    assert sorted(one[:3] for one in found()) == sorted(steps_with_letters())


def test_every_step_with_a_letter_has_a_template_under_its_kind_and_none_is_left_over() -> None:
    wanted = sorted(f"{kind}/{verb}.html" for kind, _, verb in steps_with_letters())
    assert sorted(str(path.relative_to(LETTERS)) for path in LETTERS.rglob("*.html")) == wanted


def test_the_same_verb_in_two_kinds_is_two_papers() -> None:
    assert {one.key for one in found()} == set(CONTENTS)
    assert all(key.count(".") == 1 for key in CONTENTS)


def test_a_step_is_served_only_where_it_sends_a_letter() -> None:
    served = [step for kind in KINDS.values() for step in kind.steps.values() if step.is_served]
    assert served
    assert all(step.letter is not None and step.is_told for step in served)
