"""Contents and templates are found by kind, chapter and verb: one of each for every step that sends a letter."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import huiyin.papers
from huiyin.journal.read import dossier
from huiyin.law.kinds import KINDS
from huiyin.papers import contents
from huiyin.papers.case import NoSuchParty
from huiyin.papers.contents.register import OWN, found
from huiyin.papers.letters import letter
from tests.county import County
from tests.examples.advice import given

LETTERS = Path(huiyin.papers.__file__).parent / "templates" / "papers" / "letters"


def steps_with_letters() -> Iterator[tuple[str, str, str]]:
    """Kind, chapter and verb of every step that sends a letter. A chapter is the folder in which the step lies."""
    for kind in KINDS.values():
        for verb, step in kind.steps.items():
            if step.letter is not None:
                yield kind.name, step.__module__.split(".")[-2], verb


def test_contents_lie_in_the_chapter_of_a_step_that_sends_a_letter() -> None:
    assert {one[:3] for one in found()} <= set(steps_with_letters())


def test_contents_and_templates_come_together_and_none_is_left_over() -> None:
    wanted = sorted(f"{one.kind}/{one.verb}.html" for one in found())
    assert sorted(str(path.relative_to(LETTERS)) for path in LETTERS.rglob("*/*.html")) == wanted


def test_a_letter_to_a_person_is_never_plain() -> None:
    told = [f"{kind}.{verb}" for kind, _, verb in steps_with_letters() if KINDS[kind].steps[verb].is_told]
    assert set(told) <= set(OWN)


def test_a_new_kind_is_found_by_its_folder_and_may_use_a_verb_of_another_kind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "planted"
    folder.mkdir()
    (folder / "__init__.py").touch()
    (folder / "steps.py").write_text(
        "from huiyin.papers.contents.base import Contents\n"
        "CONTENTS = {'settle': Contents(make=lambda case: {}, must={})}\n",
        encoding="utf-8",
    )
    monkeypatch.setattr(contents, "__path__", [*contents.__path__, str(tmp_path)])
    keys = [one.key for one in found()]
    assert sorted(keys) == sorted([*OWN, "planted.settle"])
    assert "petition.settle" in keys


@pytest.mark.django_db
def test_a_letter_between_offices_has_no_copies_for_parties(county: County) -> None:
    view = dossier(county.clerk, given().number)
    paper = letter(view, view.acts[0])
    assert paper is not None
    assert (paper.addressee, paper.address, paper.service) == (("回县住房和城乡建设局",), "", None)
    with pytest.raises(NoSuchParty):
        letter(view, view.acts[0], party=2)


def test_a_step_is_served_only_where_it_sends_a_letter() -> None:
    served = [step for kind in KINDS.values() for step in kind.steps.values() if step.is_served]
    assert served
    assert all(step.letter is not None and step.is_told for step in served)
