"""Which step makes the paper or entry that somebody receives, and whether it is theirs to read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from huiyin.law.kinds import KINDS
from tests.law.cases import county
from tests.law.cases.book import Line
from tests.law.cases.play import Play, Unbuilt

#: how the paper of a line begins, and the steps that make it
MADE_BY = {
    "notice of acceptance": ("accept",), "notice of declining": ("decline",), "referral": ("refer",),
    "notice of no longer accepting": ("no_longer",), "notice of extension": ("extend",), "answer": ("answer",),
    "review opinion": ("review",), "re-check opinion": ("recheck",), "notice of where it went": ("tell_where",),
    "notice: not ours": ("tell_competent",), "which matter it joined": ("join",), "number and query code": ("submit",),
    "decision not to take": ("review",), "notice that the first forwarding was wrong": ("recall",),
    "notice that the county government has": ("take_over",),
    "receipt with number": ("submit",), "old and new entry": ("correct",), "urgent report": ("report_up",),
    "annual report": ("report_year",), "registered": ("register", "forward", "accept"),
}  # fmt: skip

#: entries of the timeline, which has all that was done
ENTRIES = frozenset({"register", "forward", "correct", "join"})


def told(play: Play, line: Line) -> Iterator[str]:
    """The step was taken, its entry is read by whoever is told, and it came in time."""
    is_petitioner = line["who"] == "petitioner"
    verbs = next((made for start, made in MADE_BY.items() if line["paper"].startswith(start)), ())
    if not verbs:
        raise Unbuilt(f"no step makes: {line['paper']}")
    done = {act.verb: on for one in play.dossiers.values() for on, act in one.acts}
    done |= {one["does"]: one["on"] for one in play.case["then"].get("allowed", [])}
    steps = {verb: step for kind in KINDS.values() for verb, step in kind.steps.items()}
    for verb in verbs:
        if verb not in done and _is_open(play, verb):
            continue
        if verb not in done:
            yield f"{verb} was not done: {line['paper']}"
        elif verb not in ENTRIES and (steps[verb].letter is None or (is_petitioner and not steps[verb].is_told)):
            yield f"{verb} has no paper for the petitioner"
        elif done[verb] > line.get("by", date.max):
            yield f"{verb} came on {done[verb]}"


def _is_open(play: Play, verb: str) -> bool:
    """Whether the office that has the matter, or that passed it on, can take the step now."""
    return any(_may(play, name, verb) for name, one in play.dossiers.items() if verb in one.kind.steps)


def _may(play: Play, name: str, verb: str) -> bool:
    dossier = play.dossiers[name]
    for office in {dossier.standing.holder, dossier.standing.handling.sender} - {""}:
        scene = play.scene(dossier, county.staff("clerk", office), play.today)
        refusals = {one.step.verb: one.refusal for one in dossier.kind.order.possible(dossier.standing, scene)}
        if refusals.get(verb, scene) is None:
            return True
    return False


def counted(play: Play, line: Line) -> Iterator[str]:
    """Figures are counted in the journal, which no case has."""
    raise Unbuilt(f"counted by the figures, not by the law: {line['what']}")
    yield ""
