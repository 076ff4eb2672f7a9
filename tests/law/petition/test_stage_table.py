"""The order of steps as a lawyer can read it. A change of stage_table.txt is a change of procedure: review it as one.

To write it anew: huiyin law table > tests/law/petition/stage_table.txt
and for each pack: huiyin law table --pack P > tests/law/petition/stage_table_P.txt
"""

from __future__ import annotations

from pathlib import Path

import pytest

from huiyin.law.petition import procedure
from huiyin.law.petition.stages import STAGES
from huiyin.law.petition.standing import Stage
from huiyin.law.petition.table import table
from huiyin.law.statute import Pack, articles, packs

TABLE = Path(__file__).with_name("stage_table.txt")


def test_the_table_is_the_one_that_was_reviewed() -> None:
    assert procedure.table() == TABLE.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", packs())
def test_the_table_of_every_pack_is_the_one_that_was_reviewed(name: str) -> None:
    assert table(Pack.load(name)) == TABLE.with_name(f"stage_table_{name}.txt").read_text(encoding="utf-8")


def test_no_table_is_kept_of_a_pack_that_is_gone() -> None:
    kept = {path.stem.removeprefix("stage_table_") for path in TABLE.parent.glob("stage_table_*.txt")}
    assert kept == set(packs())


def test_every_stage_has_its_steps_and_its_words() -> None:
    assert set(procedure.NEXT) == set(STAGES) == set(Stage)


def test_every_step_belongs_to_a_stage_and_cites_an_article() -> None:
    assert {step for steps in procedure.NEXT.values() for step in steps} == set(procedure.STEPS)
    assert {step.article for step in procedure.STEPS} <= set(articles())


def test_every_verb_is_the_name_of_its_module() -> None:
    for verb, step in procedure.BY_VERB.items():
        assert step.__module__.rsplit(".", 1)[1] == verb
