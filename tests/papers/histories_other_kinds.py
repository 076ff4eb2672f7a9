"""Dossiers of the other kinds, one for each step that sends a letter, made from the examples of the steps."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime

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
    for kind in KINDS.values():
        if kind.name != "petition":
            yield from (_taken(kind, verb) for verb, step in kind.steps.items() if step.letter)


OTHER_KINDS = tuple(_walks())
