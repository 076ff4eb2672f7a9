"""The order of steps as a lawyer can read it. A change of stage_table.txt is a change of procedure: review it as one.

To write it anew: python -c "from huiyin.law.petition import procedure; print(procedure.table(), end='')"
"""

from __future__ import annotations

from pathlib import Path

from huiyin.law.petition import procedure
from huiyin.law.petition.stages import STAGES
from huiyin.law.petition.standing import Stage
from huiyin.law.statute import articles

TABLE = Path(__file__).with_name("stage_table.txt")


def test_the_table_is_the_one_that_was_reviewed() -> None:
    assert procedure.table() == TABLE.read_text(encoding="utf-8")


def test_every_stage_has_its_steps_and_its_words() -> None:
    assert set(procedure.NEXT) == set(STAGES) == set(Stage)


def test_every_step_belongs_to_a_stage_and_cites_an_article() -> None:
    assert {step for steps in procedure.NEXT.values() for step in steps} == set(procedure.STEPS)
    assert {step.article for step in procedure.STEPS} <= set(articles())


def test_every_verb_is_the_name_of_its_module() -> None:
    for verb, step in procedure.BY_VERB.items():
        assert step.__module__.rsplit(".", 1)[1] == verb
