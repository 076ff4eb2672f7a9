"""A random walk through the procedure, each step judged by the code and by the tables of model_tables.py.

What must hold at every step: both allow or both refuse; the same stage, offices and clocks with the same days; no act
makes a breached deadline look kept (T-12; but see :meth:`Walk.proven`); no office complained of gets the matter or
gets to read it (A30); every refusal has words and an article, and what is refused to the person a paper; thirty-one
days more are always refused; what outlives the end runs on after it.
"""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from huiyin.law.act import Act, Scene
from huiyin.law.actors import PETITIONER, SYSTEM, Actor
from huiyin.law.duties import Duty, duties
from huiyin.law.petition import procedure
from huiyin.law.petition.standing import Standing
from huiyin.law.refusals import Refused
from huiyin.law.statute import articles
from tests.law.petition.model import Model
from tests.law.petition.model_tables import ABOVE, ASIDE, LEADS, OUTLIVES, REACH, RENAMED, STAGES, WHO, Key, Who
from tests.law.petition.scenes import CALENDAR, PACK, Matter, a_petition, an_act, clerk, head, supervisor
from tests.law.petition.walk_words import words

#: The walks of every run, by their seeds, and the steps of each.
PART, STEPS = range(53_000, 53_110), 50
#: bytes of chance that one step may use
PER_STEP = 14
MOST_PARTIES = 4
FIRST = date(2021, 1, 1)
LAST = date(2025, 11, 15)
SOON = (0, 0, 0, 0, 0, 1, 1, 2, 3, 7, 16, 40)
LATER = (0, 0, 1, 7, 16, 40)
DAYS_ON = dict.fromkeys(("delivered", "review_delivered", "recheck_delivered", "ended", "referred"), LATER)
ONE_IN_TWELVE = (True, *(False,) * 11)
RELATED = {"open": a_petition().registered().forwarded("labour").accepted().standing}
RELATED["declined"] = a_petition().registered().declined().standing
POSTS = {"clerk": clerk, "head": head, "supervisor": supervisor}
PEOPLE: dict[Key, tuple[Actor, Who]] = {
    **{(f"party-{n}", ""): (replace(PETITIONER, party=n), Who(f"party-{n}", party=n)) for n in range(5)},
    ("system", ""): (SYSTEM, Who("system")),
    **{
        (post, office): (make(office), Who(post, office, make(office).staff))
        for office in ABOVE
        for post, make in POSTS.items()
    },
}
EVERYBODY = tuple(PEOPLE.values())
#: an office under its name of today and those it had
KIN = {one: {one, *(old for old, new in RENAMED.items() if new == one)} for one in ABOVE}
OVER_THE_PLACE = {one for one, below in REACH.items() if "river" in below}
#: what says no to the person
ADVERSE = {"decline", "no_longer", "refer", "refuse_hearing", "decide_recusal", "adopt", "answer", "review", "recheck"}
#: in a fixed order, so that a walk can be walked again
RELATIONS = {verb: sorted(relations) for verb, relations in WHO.items()}


def _ways(stage: str) -> tuple[str, ...]:
    here = tuple(sorted(STAGES[stage]))
    return (*here, *here, *WHO) if here else tuple(WHO)


#: by stage: mostly one of its own, sometimes any at all
WAYS = {stage: _ways(stage) for stage in STAGES}


def first(options: Any) -> Any:
    """The plain choice, which mostly can be done."""
    return options[0]


class Walk:
    """One walk, in the code and in the second model at once."""

    def __init__(self, seed: object, steps: int) -> None:
        self._chances, self._at, self._steps = random.Random(str(seed)).randbytes(steps * PER_STEP), 0, steps
        self.model = Model()
        self.matter = Matter(day=FIRST + timedelta(days=5 * self.pick(range(200))), related=RELATED)
        self.duties: tuple[Duty, ...] = ()
        self.breached: set[int] = set()
        self.done: list[tuple[Any, ...]] = []

    def pick(self, options: Any) -> Any:
        """One of them, by the next byte of chance."""
        self._at += 1
        return options[self._chances[(self._at - 1) % len(self._chances)] % len(options)]

    def go(self) -> set[str]:
        """Walk; the verbs that were done."""
        seen: set[str] = set()
        for number in range(self._steps):
            self._at = number * PER_STEP
            if self.model.stage in {"joined", "ended"} and self.pick(ONE_IN_TWELVE[:6]):
                self.start_anew()
            self.matter = self.matter.until(
                min(LAST, self.matter.day + timedelta(days=self.pick(DAYS_ON.get(self.model.stage, SOON))))
            )
            verb = self.pick(self.pick((self.leads(), WAYS[self.model.stage])))
            if verb in {"sign", "appoint_agent"} and len(self.model.parties) == MOST_PARTIES:
                verb = "add_material"
            actor, who = self.somebody(verb)
            pick = self.pick((first, self.pick))
            if self.take(verb, actor, who, words(verb, pick, self.matter.day, self.model)):
                seen.add(verb)
                self.never_longer()
        return seen

    def leads(self) -> tuple[str, ...]:
        """What leads on from here."""
        model = self.model
        waits = {
            "asked_to_keep_out": model.recusal is not None,
            "waits": model.is_hearing_waited_for(),
            "called": model.is_hearing_called(),
            "agreed": model.agreed(),
            "talking": model.talking(),
            "spoken": model.is_spoken and not model.is_read_back and model.stage == "received",
            "simple": model.is_simple and model.stage in {"registered", "handed"},
        }
        kind = "suggested" if model.purpose == "suggestion" else "heard" if model.is_heard else "unheard"
        found = next(
            (name for name, holds in waits.items() if holds), kind if model.stage == "accepted" else model.stage
        )
        return LEADS.get(found) or tuple(sorted(STAGES[model.stage] - ASIDE)) or tuple(WHO)

    def start_anew(self) -> None:
        """Another petition, on the same day."""
        self.matter, self.model = replace(self.matter, standing=Standing()), Model()
        self.duties, self.breached, self.done = (), set(), []

    def somebody(self, verb: str) -> tuple[Actor, Who]:
        """Mostly one who may, sometimes anybody."""
        fit = [PEOPLE[key] for relation in RELATIONS[verb] for key in self.model.those(relation)]
        if verb == "submit":
            fit = [pair for pair in fit if pair[0].party == 0 and pair[1].office in {"", "petition"}]
            fit += fit[:1] * len(fit)
        return self.pick(EVERYBODY if not fit or self.pick(ONE_IN_TWELVE) else fit)  # type: ignore[no-any-return]

    def never_longer(self) -> None:
        """Thirty-one days more are always refused."""
        if self.model.stage == "accepted":
            longer = an_act("extend", self.matter.day, days=31)
            assert self.refusal(longer, self.matter.scene(head(self.matter.holder))) is not None

    def refusal(self, act: Act[Standing], scene: Scene) -> Refused | None:
        """Why the code refuses the act, if it does."""
        try:
            procedure.check(act, self.matter.standing, scene)
        except Refused as refused:
            return refused
        return None

    def take(self, verb: str, by: Actor, who: Who, said: dict[str, Any]) -> bool:
        """Try an act: both refuse it, or both do it and stand alike. Whether it was done."""
        act, scene = an_act(verb, self.matter.day, **said), self.matter.scene(by)
        refusal = self.refusal(act, scene)
        may = self.model.allows(verb, who, said, self.matter.day)
        assert may == (refusal is None), (verb, who, said, refusal)
        if refusal is not None:
            assert refusal.article in articles()
            assert str(refusal)
            return False
        self.breached |= self.late()
        before = self.matter.standing
        self.matter = replace(self.matter, standing=procedure.apply(act, before, scene))
        self.duties = duties(self.matter.standing, PACK, CALENDAR)
        self.model.do(verb, who, said, self.matter.day)
        self.done.append((self.matter.day, verb, who.post, who.office, said))
        self.compare()
        self.holds(verb, said, before)
        return True

    def compare(self) -> None:
        """The same stage, offices and clocks with the same days."""
        standing, model = self.matter.standing, self.model
        ours = (standing.stage, standing.holder, standing.handling.sender, standing.handling.handler, standing.offices)
        assert ours == (model.stage, model.holder, model.sender, model.handler, tuple(model.had))
        clocks = [(one.clock, one.bearer, one.since, one.due, one.until) for one in self.duties]
        assert clocks == [(one.name, one.bearer, one.since, one.due(), one.until) for one in model.clocks]

    def holds(self, verb: str, said: dict[str, Any], before: Standing) -> None:
        """What no act may break."""
        self.breached -= self.proven(verb, said)
        assert self.breached <= self.late(), "a breach was made to look kept"
        new = set(self.matter.standing.offices) - set(before.offices)
        gained = {one for one in new if self.model.is_accused(one)}
        assert verb == "submit" or not gained, "an office complained of got the matter"
        assert not {one for one in self.readers() if self.model.is_accused(one)}, "an office complained of reads it"
        if verb in ADVERSE:
            step = procedure.BY_VERB[verb]
            assert step.letter is not None, "refused without a paper"
            assert step.is_told, "refused behind the person's back"
        if verb == "deliver" and self.matter.standing.stage != "accepted":
            self.nobody_forgotten()
        if verb == "end":
            self.everybody_knows()
            owed = {place for place, one in enumerate(before.clocks) if one.until is None and one.name in OUTLIVES}
            assert all(self.matter.standing.clocks[place].until is None for place in owed), "the end ended what is owed"

    def readers(self) -> set[str]:
        """The offices of which somebody may read the matter, by the rules of people.scope: who has or had it, and who
        reads all of its place; never one under whose name, of today or before, it is complained of."""
        standing = self.matter.standing
        had, accused = {standing.holder, *standing.offices}, set(standing.barred)
        return {one for one, kin in KIN.items() if (one in OVER_THE_PLACE or kin & had) and not kin & accused}

    def everybody_knows(self) -> None:
        """At the end each who petitions has the paper, or left, or settled it: nobody is left without an answer."""
        model, today = self.model, self.matter.day
        gone = model.withdrawn is not None and today > model.withdrawn + timedelta(days=3)
        settled = model.talks is not None and model.talks.performed is not None
        waiting = set(model.petitioning(today)) - set(model.reached)
        assert not waiting or settled or (gone and waiting == {0}), "somebody who petitions got no answer"

    def nobody_forgotten(self) -> None:
        """Where an answer can be reviewed, each whom it reached has a window of their own."""
        standing = self.matter.standing
        if standing.stage == "delivered" and self.model.leads_to_review():
            windows = {one.bearer for one in standing.clocks if one.name == "ask_review"}
            assert {f"party-{n}" if n else "petitioner" for n in self.model.reached} <= windows

    def late(self) -> set[int]:
        """The clocks that are breached."""
        return {one.place for one in self.duties if one.was_late(self.matter.day)}

    def proven(self, verb: str, said: dict[str, Any]) -> set[int]:
        """The clocks that an act may show to have been kept after all: a paper that was served in time, with proof,
        and written down later (送达回证); days of hearing, which the article itself leaves out (A36(2))."""
        if verb not in {"deliver", "give_notice"}:
            return set()
        served = said["served_on"]
        return {one.place for one in self.duties if one.until and served <= one.until <= one.due}

    def story(self) -> str:
        """What was done, act by act."""
        return "\n".join(" ".join(map(str, one)) for one in self.done)
