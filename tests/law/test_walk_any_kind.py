"""Random walks over the order of every kind but the petition, which has walks and a second model of its own.

Whoever does whatever at whatever stage: what is refused changes nothing, what is possible is what the check allows, and
what a standing tells lists, clocks and access stays true to its acts.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random
from typing import Any

import msgspec
import pytest

from huiyin.law.act import SHANGHAI, Scene
from huiyin.law.actors import Actor, Role
from huiyin.law.actors import Kind as ActorKind
from huiyin.law.duties import duties
from huiyin.law.kinds import KINDS, Kind
from huiyin.law.refusals import Refused
from huiyin.law.running import Fate
from huiyin.law.statute import Pack
from tests.examples.said import act_of
from tests.law.petition.scenes import CALENDAR, MONDAY, OFFICES

PACK = Pack.load("national_2022")
WALKS, STEPS = 40, 12
ROLES = (Role.PETITION_CLERK, Role.PETITION_HEAD, Role.UNIT_CLERK, Role.UNIT_HEAD, Role.LEADER, Role.SUPERVISOR)
ACTORS = [
    Actor(kind=ActorKind.STAFF, staff=count, office=office, roles=frozenset({role}))
    for count, (office, role) in enumerate(((office, role) for office in OFFICES for role in ROLES), start=1)
]
OTHERS = [kind for name, kind in KINDS.items() if name != "petition"]
every_kind = pytest.mark.parametrize("kind", OTHERS, ids=lambda kind: kind.name)


@every_kind
def test_walks_keep_what_every_kind_promises(kind: Kind) -> None:
    done: set[str] = set()
    for seed in range(WALKS):
        pick, standing, day = Random(seed), kind.new, MONDAY
        for _ in range(STEPS):
            day += timedelta(days=pick.randint(0, 9))
            step, by = pick.choice(kind.order.steps), pick.choice(ACTORS)
            at = datetime(day.year, day.month, day.day, 10, tzinfo=SHANGHAI)
            scene = Scene(by=by, on=at, pack=PACK, calendar=CALENDAR, offices=OFFICES)
            before = standing
            try:
                kind.order.check(act_of(kind.name, step), standing, scene)
            except Refused:
                continue
            assert step in [one.step for one in kind.order.possible(standing, scene) if one.refusal is None]
            standing = kind.order.apply(act_of(kind.name, step), standing, scene)
            done.add(step.verb)
            _keeps_its_word(before, standing)
    assert done == set(kind.steps), "a walk that never takes a step tests nothing of it"


def _keeps_its_word(before: Any, after: Any) -> None:
    assert after.received_on is not None
    assert after.stage in type(after.stage)
    assert len(after.clocks) >= len(before.clocks)
    for old, new in zip(before.clocks, after.clocks, strict=False):
        assert old == new or old.fate is Fate.RUNNING, "a clock that has stopped stays as it is"
    assert all(duty.due >= duty.since for duty in duties(after, PACK, CALENDAR))
    assert set(after.readers("A-1").offices) >= {after.holder}
    assert msgspec.convert(msgspec.json.decode(msgspec.json.encode(after)), type(after)) == after


@every_kind
def test_every_stage_has_words_and_says_what_may_follow(kind: Kind) -> None:
    stages = set(type(kind.new.stage))
    assert set(kind.order.following) == stages == set(kind.order.stages)
    assert all(str(words) for words in kind.order.stages.values())
