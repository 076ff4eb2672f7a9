"""The order of steps and the rule packs as a lawyer can read them.

A change of stage_table.txt is a change of procedure, one of packs/*.txt a change of periods or rules: review it as one.
To write them anew: python -m tests.law.petition.tables
"""

from __future__ import annotations

import pytest

from huiyin.law.petition import procedure
from huiyin.law.petition.stages import STAGES, Stage
from huiyin.law.petition.table import changes, table
from huiyin.law.statute import Pack, articles, packs
from tests.law.petition.tables import PACKS, STAGE_TABLE


def test_the_stage_table_is_the_reviewed_one() -> None:
    assert procedure.table() == STAGE_TABLE.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", packs())
def test_what_a_pack_changes_is_the_reviewed_text(name: str) -> None:
    assert changes(Pack.load(name)) == (PACKS / f"{name}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", packs())
def test_the_full_table_of_a_pack_has_the_steps_and_all_else_from_its_base(name: str) -> None:
    pack = Pack.load(name)
    base = table(Pack.load(pack.base)).splitlines() if pack.base else []
    known = {*base, *(line.replace(" verified    ", " not verified") for line in base if "verified" in line)}
    own, steps = set(changes(pack).splitlines()), procedure.ORDER.table(pack.cite).splitlines()
    rest = [line for line in table(pack).splitlines() if line not in own]
    assert rest[: len(steps) + 1] == ["STEPS", *steps]
    assert {line.removesuffix(f"  = {pack.base}") for line in rest[1:]} <= {*known, *steps}


def test_no_text_is_kept_of_a_pack_that_is_gone() -> None:
    assert {path.stem for path in PACKS.glob("*.txt")} == set(packs())


def test_every_stage_has_its_steps_and_its_words() -> None:
    assert set(procedure.NEXT) == set(STAGES) == set(Stage)


def test_every_step_belongs_to_a_stage_and_cites_an_article() -> None:
    assert {step for steps in procedure.NEXT.values() for step in steps} == set(procedure.STEPS)
    assert {step.article for step in procedure.STEPS} <= set(articles())


def test_every_verb_is_the_name_of_its_module() -> None:
    for verb, step in procedure.BY_VERB.items():
        assert step.__module__.rsplit(".", 1)[1] == verb
