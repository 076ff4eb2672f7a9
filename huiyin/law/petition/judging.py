"""What local rules add to reviews and re-checks: taking the request, more time, grounds, lateness, the same result."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from huiyin.law.act import Scene
from huiyin.law.choice import Choice
from huiyin.law.petition.levels import AWAITED
from huiyin.law.petition.standing import Standing
from huiyin.law.petition.tracks import Round
from huiyin.law.petition.values import Outcome, Verdict
from huiyin.law.refusals import Incomplete
from huiyin.law.running import Clock
from huiyin.law.words import say

#: The clock of the request at each stage.
CLOCK = {stage: level.clock for stage, level in AWAITED.items()}


class Flaw(Choice):
    """Grounds against an opinion; the pack says which of them the rules know (revoke_grounds)."""

    NONE = "none", say("None: it stands")
    FACTS = "facts", say("The facts are not clear")
    BASIS = "basis", say("The basis is wrong")
    PROCEDURE = "procedure", say("The procedure was unlawful")
    POWERS = "powers", say("Powers were exceeded")
    IMPROPER = "improper", say("It is clearly improper")

    @property
    def is_silent(self) -> bool:
        """Where the opinion stands the verdict says so."""
        return self is Flaw.NONE


_EVERYWHERE = frozenset({Flaw.FACTS, Flaw.BASIS, Flaw.PROCEDURE})
_OVERTURNED = frozenset({Verdict.CHANGE, Verdict.REVOKE, Verdict.REDO})


def flaws(scene: Scene) -> frozenset[Flaw]:
    """The grounds that the rules of the place know."""
    return frozenset(Flaw) - {Flaw.NONE} if scene.pack.rule("revoke_grounds") == "five" else _EVERYWHERE


def check_flaw(scene: Scene, verdict: Verdict, flaw: Flaw) -> None:
    """Require a ground of the rules for a verdict that overturns, and refuse one elsewhere."""
    rule = scene.pack.rules["revoke_grounds"]
    if verdict in _OVERTURNED and flaw not in flaws(scene):
        raise Incomplete(say("Please name the ground: {says}.", says=rule.says), article=rule.article, field="flaw")
    if verdict not in _OVERTURNED and flaw is not Flaw.NONE:
        raise Incomplete(
            say("A ground is named only where the opinion does not stand."), article=rule.article, field="flaw"
        )


def check_lateness_weighed(scene: Scene, judged: Round | None, weighed: str) -> None:
    """Require the weighing of the reason where local rules refuse or close a late request."""
    rule = scene.pack.rules["missed_window"]
    if judged and judged.is_late and rule.value != "decided" and not weighed.strip():
        raise Incomplete(
            say("The request came late. Under the rules here: {says}. Please weigh the reason first.", says=rule.says),
            article=rule.article,
            field="weighed",
        )


def check_not_the_same_again(standing: Standing, scene: Scene, outcome: Outcome, what_is_new: str) -> None:
    """Refuse to repeat a decision on the same facts and reasons where the rules forbid it."""
    rule, before = scene.pack.rules.get("same_result_again"), standing.handling
    if not (rule and rule.value == "forbidden" and before.is_redo) or outcome is not before.outcome:
        return
    if not what_is_new.strip():
        raise Incomplete(
            say("This is the same result once more. Please say which facts or reasons are new."),
            article=rule.article,
            field="what_is_new",
        )


def open_clocks(standing: Standing, scene: Scene, name: str, bearer: str) -> Standing:
    """Start the reviewing organ's clock, and the one for taking the request where the rules have it."""
    begun = standing.start(name, bearer=bearer, since=scene.today)
    taking = f"take_{name}"
    return begun.start(taking, bearer=bearer, since=scene.today) if taking in scene.pack.periods else begun


def decided(standing: Standing, name: str, *, on: date) -> Standing:
    """Meet all clocks of the request, the one for taking it included."""
    return standing.stop(name, f"take_{name}", f"extended_{name}", on=on)


def running(standing: Standing, prefix: str = "") -> Clock | None:
    """The clock of the request that runs now: the period itself, or the one of that prefix."""
    name = CLOCK.get(standing.stage)
    return standing.running(f"{prefix}{name}") if name else None


def in_hand(standing: Standing) -> Round | None:
    """The review or re-check that was asked for and is not decided."""
    level = AWAITED.get(standing.stage)
    return level.round_of(standing) if level else None


def with_round(standing: Standing, **changes: object) -> Standing:
    """With something changed about the review or re-check in hand."""
    found = in_hand(standing)
    if found is None:
        return standing
    return AWAITED[standing.stage].with_round(standing, replace(found, **changes))  # type: ignore[arg-type]
