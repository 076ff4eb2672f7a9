"""Dossiers made from the examples of the steps: one for each step with a letter that no history made by hand takes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

from huiyin.journal.record import begin, record
from huiyin.law.act import SHANGHAI
from huiyin.law.kinds import KINDS, Kind
from tests.dossiers import Petition, actor
from tests.examples import examples_of
from tests.examples.said import county_act_of


def _taken(kind: Kind, verb: str) -> Callable[[], Petition]:
    """Makes the dossier of the example and takes the step on it, now."""
    example = examples_of(kind.name)[verb]

    def walk() -> Petition:
        now, act, by = datetime.now(SHANGHAI), county_act_of(kind.name, kind.steps[verb]), actor(*example.who)
        if example.make is None:
            return Petition(begin(kind.name, act, by=by, on=now), now.date())
        return Petition(record(example.make().number, act, by=by, on=now), now.date())

    walk.__name__ = f"{kind.name}_{verb}"
    return walk


def _walks() -> Iterator[Callable[[], Petition]]:
    tests = Path(__file__).parents[1]
    by_hand = "".join(path.read_text("utf-8") for path in (*tests.glob("*.py"), *tests.glob("papers/histories*.py")))
    for kind in KINDS.values():
        is_petition = kind.name == "petition"
        for verb, step in kind.steps.items():
            if step.letter and not (is_petition and f"{step.__name__}(" in by_hand):
                yield _taken(kind, verb)


OF_EXAMPLES = tuple(_walks())
