"""Random walks through the procedure, each step judged by the code and by the tables of model_tables.py.

What must hold at every step: both allow or both refuse; the same stage, holder, offices and clocks with the same days;
no act makes a breached deadline look kept (T-12; but see `Walk.proven`); no office complained of gets the matter or
gets to read it (A30); every refusal has words and an article; thirty-one days more are always refused.

Shown red by hand, each on a planted fault: extension_max = 31 in the pack; procedure._is_complained_of never true; the
check of the accused left out of handing.check_target; free_above that passes nobody over; are_one without successors;
K6 counted from the moved day; K7 counted from issue; K5 from the later of two days; a returned matter with new time;
handing.sent_back without bearer; End that stops every clock; Join without its look at the accused; Urge that stops K5;
a cooling-off of two days; a sender who is complained of.

By hand, long: HYPOTHESIS_PROFILE=bench python -m pytest tests/law/petition/test_walk.py -q
"""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from huiyin.law.actors import PETITIONER, SYSTEM, Actor
from huiyin.law.duties import Duty, duties
from huiyin.law.petition import procedure
from huiyin.law.petition.standing import Standing
from huiyin.law.refusals import Refused
from huiyin.law.statute import articles
from tests.law.petition.model import Model
from tests.law.petition.model_tables import ABOVE, STAGES, WHO, Key, Who
from tests.law.petition.scenes import CALENDAR, PACK, Matter, a_petition, an_act, clerk, head, supervisor
from tests.law.petition.walk_words import Pick, words

IS_BENCH = os.environ.get("HYPOTHESIS_PROFILE") == "bench"
RUNS, STEPS = (20_000, 100) if IS_BENCH else (300, 50)
#: bytes of chance that one step may use
PER_STEP = 12
FIRST = date(2021, 1, 1)
LAST = date(2025, 11, 15)
RELATED = {"open": a_petition().registered().forwarded("labour").accepted().standing}
RELATED["declined"] = a_petition().registered().declined().standing
DAYS_ON = (0, 0, 0, 0, 0, 1, 1, 2, 3, 7, 16, 40)
ONE_IN_TWELVE = (True, *(False,) * 11)
OURS = settings(deadline=None, database=None, suppress_health_check=list(HealthCheck))
#: in a fixed order, so that a walk can be walked again
RELATIONS = {verb: sorted(relations) for verb, relations in WHO.items()}
POSTS = {"clerk": clerk, "head": head, "supervisor": supervisor}
PEOPLE: dict[Key, tuple[Actor, Who]] = {
    ("petitioner", ""): (PETITIONER, Who("petitioner")),
    ("system", ""): (SYSTEM, Who("system")),
    **{
        (post, office): (make(office), Who(post, office, make(office).staff))
        for office in ABOVE
        for post, make in POSTS.items()
    },
}
EVERYBODY = tuple(PEOPLE.values())


def _somebody(verb: str, pick: Pick, model: Model) -> tuple[Actor, Who]:
    """Mostly one who may, sometimes anybody."""
    fit = [PEOPLE[key] for relation in RELATIONS[verb] for key in model.those(relation)]
    if verb == "submit":
        fit = [pair for pair in fit if pair[1].office in {"", "petition"}]
        fit += fit[:1] * len(fit)
    return pick(EVERYBODY if not fit or pick(ONE_IN_TWELVE) else fit)  # type: ignore[no-any-return]


#: what leads on from a stage, so that walks get far
LEADS = {
    "registered": (
        "forward",
        "assign",
        "forward",
        "assign",
        "accept",
        "notify",
        "decline",
        "refer",
        "no_longer",
        "join",
    ),
    "handed": ("object", "object", "correct", "forward", "assign", "accept", "accept", "notify", "decline"),
    "accepted": ("hear", "answer", "answer", "extend", "correct"),
    "received": ("register",),
    "objected": ("settle_objection", "settle_objection", "correct"),
    "declined": ("deliver", "accept", "accept"),
    "no_longer": ("deliver", "accept", "accept"),
    "referred": ("deliver", "accept", "accept"),
    "delivered": ("request_review", "request_review", "request_review", "report_back", "end"),
    "review_delivered": ("request_recheck", "request_recheck", "report_back", "end"),
    "recheck_delivered": ("report_back", "rate", "end"),
}


_ASIDE = {
    "report_back",
    "end",
    "withdraw",
    "add_material",
    "take_repeat",
    "rate",
    "urge",
    "reply_to_urge",
    "reconsider",
}


def _ways(stage: str) -> tuple[tuple[str, ...], ...]:
    here = tuple(sorted(STAGES[stage])) or tuple(WHO)
    leads = LEADS.get(stage) or tuple(verb for verb in here if verb not in _ASIDE) or here
    return (leads, leads, leads, leads, here, tuple(WHO))


#: by stage: mostly one that leads on, often any of the stage, sometimes any at all
WAYS = {stage: _ways(stage) for stage in STAGES}


class Walk:
    """One walk, in the code and in the second model at once."""

    def __init__(self, chances: bytes) -> None:
        self._chances, self._at = chances, 0
        self.model = Model()
        self.matter = Matter(day=FIRST + timedelta(days=5 * self.pick(range(200))), related=RELATED)
        self.duties: tuple[Duty, ...] = ()
        self.done: set[str] = set()

    def pick(self, options: Any) -> Any:
        """One of them, by the next byte of chance, so that a failing walk can be made smaller."""
        self._at += 1
        return options[self._chances[(self._at - 1) % len(self._chances)] % len(options)]

    def go(self, steps: int) -> set[str]:
        """Walk; the verbs that were done."""
        for number in range(steps):
            self._at = number * PER_STEP
            if self.model.stage in {"joined", "ended"} and self.pick((True, False)):
                self.matter, self.model, self.duties = replace(self.matter, standing=Standing()), Model(), ()
            self.matter = self.matter.until(min(LAST, self.matter.day + timedelta(days=self.pick(DAYS_ON))))
            verb = self.pick(self.pick(WAYS[self.model.stage]))
            actor, who = _somebody(verb, self.pick, self.model)
            self.take(verb, actor, who, words(verb, self.pick, self.matter.day, self.model))
            if self.model.stage == "accepted":
                assert self.refusal("extend", head(self.matter.holder), {"days": 31}) is not None
        return self.done

    def refusal(self, verb: str, by: Actor, said: dict[str, Any]) -> Refused | None:
        """Why the code refuses the act, if it does."""
        try:
            procedure.check(an_act(verb, self.matter.day, **said), self.matter.standing, self.matter.scene(by))
        except Refused as refused:
            return refused
        return None

    def take(self, verb: str, by: Actor, who: Who, said: dict[str, Any]) -> None:
        """Try an act: both refuse it, or both do it and stand alike."""
        refusal = self.refusal(verb, by, said)
        may = self.model.allows(verb, who, said, self.matter.day)
        assert may == (refusal is None), (verb, who, said, refusal)
        if refusal is not None:
            assert refusal.article in articles()
            assert str(refusal)
            return
        late, had = self.late(), set(self.matter.standing.offices)
        act, scene = an_act(verb, self.matter.day, **said), self.matter.scene(by)
        self.matter = replace(self.matter, standing=procedure.apply(act, self.matter.standing, scene))
        self.duties = duties(self.matter.standing, PACK, CALENDAR)
        self.model.do(verb, who, said, self.matter.day)
        self.done.add(verb)
        self.compare()
        assert late - self.proven(verb, said) <= self.late(), "a breach was made to look kept"
        gained = {office for office in set(self.matter.standing.offices) - had if self.model.is_accused(office)}
        assert verb == "submit" or not gained, "an office complained of got the matter"

    def late(self) -> set[int]:
        """The clocks that are breached."""
        return {one.place for one in self.duties if one.was_late(self.matter.day)}

    def proven(self, verb: str, said: dict[str, Any]) -> set[int]:
        """The clocks that an act may show to have been kept after all: a paper that was served in time, with proof,
        and written down later (送达回证); days of hearing, which the article itself leaves out (A36(2))."""
        if verb == "deliver":
            return {one.place for one in self.duties if one.until == said["served_on"] and one.until <= one.due}
        if verb == "recheck" and said["hearing_days"]:
            return {one.place for one in self.duties if one.clock == "K10"}
        return set()

    def compare(self) -> None:
        """The same stage, holder, offices and clocks with the same days."""
        standing, model = self.matter.standing, self.model
        assert (standing.stage, standing.holder, standing.offices) == (model.stage, model.holder, tuple(model.had))
        ours = [(one.clock, one.bearer, one.since, one.due, one.until) for one in self.duties]
        assert ours == [(one.name, one.bearer, one.since, one.due(), one.until) for one in model.clocks]


def test_the_procedure_and_its_second_model_never_differ() -> None:
    seen: set[str] = set()

    @settings(OURS, max_examples=RUNS, derandomize=not IS_BENCH)
    @given(st.binary(min_size=STEPS * PER_STEP, max_size=STEPS * PER_STEP))
    def walks(chances: bytes) -> None:
        seen.update(Walk(chances).go(STEPS))

    walks()
    assert seen == set(WHO) == set(procedure.BY_VERB), "a step that no walk has done is not tested"
