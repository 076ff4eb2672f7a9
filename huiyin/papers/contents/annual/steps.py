"""年度报告: the figures as they were counted when it was made, and the year in words (A41, law.md 1.7)."""

from __future__ import annotations

from collections.abc import Mapping

from huiyin.law.annual.figures import TABLES, words_of
from huiyin.law.annual.standing import Standing
from huiyin.law.words import Phrase, say
from huiyin.papers.case import Case, name_of
from huiyin.papers.contents.base import Body, Contents

AnnualCase = Case[Standing]


def _rows(case: AnnualCase, table: str) -> list[tuple[Phrase | str, int]]:
    rows = [(what, count) for each, what, count in case.act.figures if each == table]
    return [(name_of(what) if table == "complained" else words_of(table, what), count) for what, count in rows]


def report_year(case: AnnualCase) -> Body:
    """Table by table, then what stands out."""
    return {
        "year": case.act.year,
        "overview": case.act.overview,
        "tables": [(title, rows) for table, title in TABLES.items() if (rows := _rows(case, table))],
        "problems": case.act.problems,
        "other": case.act.other,
    }


CONTENTS: Mapping[str, Contents[AnnualCase]] = {
    "report_year": Contents(
        make=report_year,
        to=lambda case: case.act.targets,
        must={
            "year": say("year"),
            "overview": say("the year in words"),
            "tables": say("figures"),
            "problems": say("what stands out"),
        },
    ),
}
