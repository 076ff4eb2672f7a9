"""docs/words.md says what the screen says."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

import huiyin.law
from huiyin.law.petition import procedure
from huiyin.law.petition.stages import STAGES
from huiyin.law.words import Phrase
from tests.law.petition.scenes import PACK

ROOM = Path(huiyin.law.__file__).parent
WORDS = (ROOM.parent.parent / "docs/words.md").read_text(encoding="utf-8")


def rows() -> dict[str, tuple[str, str]]:
    """简 and English of every line, by its code word."""
    cells = [[cell.strip() for cell in line.split("|")[1:-1]] for line in WORDS.splitlines() if line.startswith("| ")]
    return {cell[1].strip("`"): (cell[2], cell[4]) for cell in cells}


@cache
def catalogue() -> Catalog:
    with (ROOM / "locale/zh_Hans/LC_MESSAGES/django.po").open("rb") as file:
        return read_po(file, locale="zh_Hans")


def in_chinese(phrase: Phrase) -> str:
    return str(catalogue()[phrase.text].string)  # type: ignore[union-attr]


def test_every_step_stage_and_clock_stands_there_as_it_is_shown() -> None:
    said = {verb: step.title for verb, step in procedure.BY_VERB.items()}
    said |= {f"Stage.{stage.name}": words for stage, words in STAGES.items()}
    said |= {f"{period.number} {clock}": period.title for clock, period in PACK.periods.items()}
    written = rows()
    assert {code: phrase.text for code, phrase in said.items()} == {code: written[code][1] for code in said}
    assert {code: in_chinese(said[code]) for code in procedure.BY_VERB} == {
        code: written[code][0] for code in procedure.BY_VERB
    }
