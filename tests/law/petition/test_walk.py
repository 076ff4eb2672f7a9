"""Random walks through the procedure, each step judged by the code and by the tables of model_tables.py.

What must hold at every step: both allow or both refuse; the same stage, holder, offices and clocks with the same days;
no act makes a breached deadline look kept (T-12; but see `_proves_it_kept`); no office complained of gets the matter or
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
import random
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from huiyin.law.actors import PETITIONER, SYSTEM, Actor
from huiyin.law.petition import procedure
from huiyin.law.duties import duties
from huiyin.law.petition.standing import Channel, Purpose, Stage, Standing, Verdict
from huiyin.law.petition.steps.deliver import Service
from huiyin.law.refusals import Refused
from huiyin.law.statute import articles
from tests.law.petition.model import Model
from tests.law.petition.model_tables import ABOVE, RENAMED, STAGES, WHO, Who
from tests.law.petition.scenes import CALENDAR, PACK, Matter, a_petition, an_act, clerk, head, supervisor

IS_BENCH = os.environ.get("HYPOTHESIS_PROFILE") == "bench"
RUNS, STEPS = (20_000, 100) if IS_BENCH else (300, 50)
#: bytes of chance that one step may use
PER_STEP = 12
FIRST = date(2021, 1, 1)
LAST = date(2025, 11, 15)
RELATED = {"open": a_petition().registered().forwarded("labour").accepted().standing}
RELATED["declined"] = a_petition().registered().declined().standing
POSTS = {"clerk": clerk, "head": head, "supervisor": supervisor}
EVERYBODY = (
    (PETITIONER, Who("petitioner")),
    (SYSTEM, Who("system")),
    *(
        (make(office), Who("staff", office, post, make(office).staff))
        for office in ABOVE
        for post, make in POSTS.items()
    ),
)


class Chance:
    """Choices made from bytes, so that a failing walk can be made smaller."""

    def __init__(self, chances: bytes) -> None:
        self._chances, self._at = chances, 0

    def pick(self, options: Any) -> Any:
        self._at += 1
        return options[self._chances[(self._at - 1) % len(self._chances)] % len(options)]

    def at_step(self, number: int) -> None:
        self._at = number * PER_STEP


def _words(verb: str, chance: Chance, today: date, model: Model) -> dict[str, Any]:
    """What is written in the fields of an act, mostly well, sometimes not."""
    near = ("housing", "labour", "river", "village", "hill", "petition", "county")
    targets = (*near, *near, *near, *ABOVE, *RENAMED, "nowhere")
    accused = (
        (),
        (),
        (),
        (),
        (),
        (),
        (),
        ("housing",),
        ("old_housing",),
        ("county",),
        ("labour", "county"),
        ("petition",),
        ("river",),
    )
    named_later = (*accused, tuple(dict.fromkeys(code for code in (model.holder, model.sender) if code)))
    day = today - timedelta(days=chance.pick((0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 5, 30, -1)))
    on = dict.fromkeys(("received_on", "heard_on", "served_on", "filed_on", "opinion_on"), day)
    said: dict[str, Any] = {
        "submit": lambda: {
            "channel": chance.pick((Channel.WEB, Channel.WEB, Channel.LETTER)),
            "office": chance.pick(("petition", "petition", "housing", "county", "city_petition", *RENAMED)),
            "representatives": chance.pick(((), (), (), ("a",), tuple("abcde"), tuple("abcdef"))),
            "people": chance.pick((1, 7, 7, 7)),
        },
        "register": lambda: {"purpose": chance.pick((Purpose.CLAIM, *Purpose)), "accused": chance.pick(accused)},
        "correct": lambda: {"purpose": chance.pick((Purpose.CLAIM, *Purpose)), "accused": chance.pick(named_later)},
        "join": lambda: {"into": chance.pick(("open", "declined", "unknown"))},
        "forward": lambda: {"target": chance.pick(targets)},
        "assign": lambda: {"target": chance.pick(targets), "days": chance.pick((20, 1, 365, 0, 366))},
        "settle_objection": lambda: {"is_agreed": chance.pick((True, False))},
        "extend": lambda: {"days": chance.pick((30, 1, 15, 31, 0))},
        "answer": lambda: {"basis": chance.pick(("law", "law", "law", ""))},
        "deliver": lambda: {"service": chance.pick((*Service, Service.MAIL))},
        "request_review": lambda: {"late_reason": chance.pick(("", "ill"))},
        "request_recheck": lambda: {"late_reason": chance.pick(("", "ill"))},
        "review": lambda: {"verdict": chance.pick(tuple(Verdict)), "redo_days": chance.pick((20, 1, 60, 0, 61))},
        "recheck": lambda: {
            "verdict": chance.pick(tuple(Verdict)),
            "redo_days": chance.pick((20, 1, 60, 0, 61)),
            "hearing_days": chance.pick((0, 0, 3, 10, -1)),
        },
        "urge": lambda: {"days": chance.pick((10, 1, 60, 0, 61))},
    }.get(verb, dict)()
    fields = {field.name for field in procedure.BY_VERB[verb].fields()}
    return said | {field: value for field, value in on.items() if field in fields}


def _somebody(verb: str, chance: Chance, model: Model) -> tuple[Actor, Who]:
    """Mostly one who may, sometimes anybody."""
    fit = [pair for pair in EVERYBODY if WHO[verb] & model.relations(pair[1])]
    if verb == "submit":
        fit = [pair for pair in fit if pair[1].office in {"", "petition"}]
        fit += fit[:1] * len(fit)
    return chance.pick(EVERYBODY if not fit or chance.pick(range(12)) == 0 else fit)  # type: ignore[no-any-return]


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


def _verb(chance: Chance, model: Model) -> str:
    """Mostly one that leads on, often any of the stage, sometimes any at all."""
    here = tuple(sorted(STAGES[model.stage]))
    leads = LEADS.get(model.stage) or tuple(verb for verb in here if verb not in _ASIDE) or here
    return chance.pick(chance.pick((leads, leads, leads, leads, here, tuple(WHO))) or tuple(WHO))  # type: ignore[no-any-return]


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


def _clocks_of_code(matter: Matter) -> list[tuple[object, ...]]:
    return [(one.clock, one.bearer, one.since, one.due, one.until) for one in duties(matter.standing, PACK, CALENDAR)]


def _clocks_of_model(model: Model) -> list[tuple[object, ...]]:
    return [(one.name, one.bearer, one.since, one.due(), one.until) for one in model.clocks]


def _breached(matter: Matter) -> set[int]:
    return {one.place for one in duties(matter.standing, PACK, CALENDAR) if one.was_late(matter.day)}


def _proves_it_kept(verb: str, said: dict[str, Any], matter: Matter) -> set[int]:
    """The clocks that an act may show to have been kept after all: a paper that was served in time, with proof, and
    written down later (送达回证); days of hearing, which the article itself leaves out (A36(2))."""
    after = duties(matter.standing, PACK, CALENDAR)
    if verb == "deliver":
        return {one.place for one in after if one.until == said["served_on"] and one.until <= one.due}
    if verb == "recheck" and said["hearing_days"]:
        return {one.place for one in after if one.clock == "K10"}
    return set()


def _judge(verb: str, matter: Matter, by: Actor, said: dict[str, Any]) -> Refused | None:
    try:
        procedure.check(an_act(verb, matter.day, **said), matter.standing, matter.scene(by))
    except Refused as refused:
        return refused
    return None


def _take(verb: str, matter: Matter, model: Model, by: tuple[Actor, Who], said: dict[str, Any]) -> Matter:
    actor, who = by
    refusal = _judge(verb, matter, actor, said)
    may = model.allows(verb, who, said, matter.day)
    assert may == (refusal is None), (verb, who, said, refusal)
    if refusal is not None:
        assert refusal.article in articles()
        assert str(refusal)
        return matter
    late, had = _breached(matter), set(matter.standing.offices)
    after = replace(
        matter, standing=procedure.apply(an_act(verb, matter.day, **said), matter.standing, matter.scene(actor))
    )
    model.do(verb, who, said, matter.day)
    assert late - _proves_it_kept(verb, said, after) <= _breached(after), "a breach was made to look kept"
    _compare(after, model)
    gained = {office for office in {after.standing.holder, *after.standing.offices} - had if model.is_accused(office)}
    assert verb == "submit" or not gained, "an office complained of got the matter"
    return after


def _compare(matter: Matter, model: Model) -> None:
    standing = matter.standing
    assert (standing.stage, standing.holder, standing.offices) == (model.stage, model.holder, tuple(model.had))
    assert _clocks_of_code(matter) == _clocks_of_model(model)


def _never_thirty_one(matter: Matter) -> None:
    if matter.standing.stage is Stage.ACCEPTED:
        assert _judge("extend", matter, head(matter.holder), {"days": 31}) is not None


def _walk(chances: bytes) -> list[str]:
    """One walk; the verbs that were done."""
    chance, model, done = Chance(chances), Model(), list[str]()
    matter = Matter(day=FIRST + timedelta(days=5 * chance.pick(range(200))), related=RELATED)
    for number in range(STEPS):
        chance.at_step(number)
        if model.stage in {"joined", "ended"} and chance.pick((True, False)):
            matter, model = replace(matter, standing=Standing()), Model()
        matter = matter.until(
            min(LAST, matter.day + timedelta(days=chance.pick((0, 0, 0, 0, 0, 1, 1, 2, 3, 7, 16, 40))))
        )
        verb = _verb(chance, model)
        somebody = _somebody(verb, chance, model)
        after = _take(verb, matter, model, somebody, _words(verb, chance, matter.day, model))
        done += [verb] if after is not matter else []
        matter = after
        _never_thirty_one(matter)
    return done


@settings(
    max_examples=RUNS,
    deadline=None,
    derandomize=not IS_BENCH,
    database=None,
    suppress_health_check=list(HealthCheck),
)
@given(st.binary(min_size=STEPS * PER_STEP, max_size=STEPS * PER_STEP))
def test_the_procedure_and_its_second_model_never_differ(chances: bytes) -> None:
    _walk(chances)


def test_the_walks_have_done_every_step_there_is() -> None:
    seen: set[str] = set()
    for seed in range(150):
        seen |= set(_walk(random.Random(seed).randbytes(STEPS * PER_STEP)))
    assert seen == set(WHO) == set(procedure.BY_VERB)
