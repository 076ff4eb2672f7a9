"""More than ten rules, each broken on purpose: one of the walks of every run must see it."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from types import MappingProxyType
from typing import Any

import pytest

from huiyin.law.petition import again, answering, parties, passing_on, procedure, recusal
from huiyin.law.petition.standing import Standing
from huiyin.law.petition.steps.afterwards import end
from huiyin.law.petition.steps.handling import deliver
from huiyin.law.petition.steps.settling import mediate
from huiyin.law.running import Fate
from tests.law.petition.scenes import PACK
from tests.law.petition.walk import PART, STEPS, Walk

Plant = Callable[[pytest.MonkeyPatch], None]
#: How many walks that see nothing come first; they are left out.
LEFT_OUT = {
    "3: windows from issue, not from receipt": 107, "4: a review loses the days of a hearing": 107,
    "5: a sixth representative": 20, "6: the office complained of gets the matter": 34,
    "6: who keeps out takes steps": 17, "A36: brought again, and everything is as before": 16,
}  # fmt: skip


def _term(name: str, value: int) -> Plant:
    def plant(patch: pytest.MonkeyPatch) -> None:
        changed = {**PACK.terms, name: dataclasses.replace(PACK.terms[name], value=value)}
        patch.setitem(vars(PACK), "terms", MappingProxyType(changed))

    return plant


def _ignore(owner: Any, name: str, value: Any = None) -> Plant:
    return lambda patch: patch.setattr(owner, name, lambda *_, **__: value)


def _late_from_issue(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(deliver.Deliver, "reaches_on", lambda self, _: self.served_on)


def _all_stops(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(end, "AFTERWARDS", frozenset())


def _breach_undone(patch: pytest.MonkeyPatch) -> None:
    def stop(self: Standing, *names: str, on: Any, fate: Fate = Fate.MET, bearer: str = "") -> Standing:
        def stopped(clock: Any) -> Any:
            runs = clock.name in names and clock.fate is Fate.RUNNING and bearer in {"", clock.bearer}
            return dataclasses.replace(clock, until=clock.since, fate=fate) if runs else clock

        return self.but(clocks=tuple(stopped(clock) for clock in self.clocks))

    patch.setattr(Standing, "stop", stop)


def _sixty_days_from_acceptance(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(answering, "sixty_days_from", lambda _, scene: scene.today)


def _review_loses_days(patch: pytest.MonkeyPatch) -> None:
    changed = {**PACK.periods, "review": dataclasses.replace(PACK.periods["review"], excludes_hearings=True)}
    patch.setitem(vars(PACK), "periods", MappingProxyType(changed))


def _nobody_kept_out(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(recusal, "shut_out", lambda standing, _: standing)


def _one_for_all(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(deliver, "unserved", lambda standing, scene: parties.unserved(standing, scene)[:1])


PLANTED: dict[str, Plant] = {
    "2: an extension of 31 days": _term("extension_max", 31),
    "2: sixty days that delay makes longer": _sixty_days_from_acceptance,
    "3: windows from issue, not from receipt": _late_from_issue,
    "4: a review loses the days of a hearing": _review_loses_days,
    "5: a sixth representative": _term("representatives_max", 6),
    "6: the office complained of gets the matter": _ignore(passing_on, "check_not_accused"),
    "6: the office complained of takes steps": _ignore(procedure, "_is_complained_of", False),
    "6: who keeps out takes steps": _nobody_kept_out,
    "11: the end ends what is owed": _all_stops,
    "A20: an answer that has reached one has reached all": _one_for_all,
    "A33: an agreement without everybody's consent": _ignore(mediate, "check_consents"),
    "A36: brought again, and everything is as before": _ignore(again, "is_looked_at", False),
    "R-12: no days to think it over": _ignore(parties, "cooling_off_ends", True),
    "T-12: a breach looks kept": _breach_undone,
}


@pytest.mark.parametrize("fault", PLANTED)
def test_a_planted_fault_turns_the_walk_red(fault: str, monkeypatch: pytest.MonkeyPatch) -> None:
    PLANTED[fault](monkeypatch)
    with pytest.raises(AssertionError):
        _walk(PART[LEFT_OUT.get(fault, 0) :])


def _walk(seeds: range) -> None:
    for seed in seeds:
        Walk(seed, STEPS).go()
