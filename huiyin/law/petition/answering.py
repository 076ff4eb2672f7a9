"""By when an accepted matter is answered, and what is open to the person afterwards (A29–A36)."""

from __future__ import annotations

from huiyin.law.act import Scene
from huiyin.law.petition.passing_on import first_arrival, sixty_days_from
from huiyin.law.petition.standing import Standing
from huiyin.law.petition.values import Branch, Purpose
from huiyin.law.statute import Pack

#: The clocks of an answer: the claim's, its extension, a new decision, a duty, a suggestion, the simple
#: procedure, the feedback on a report.
ANSWER_CLOCKS = ("answer", "extended_answer", "redo", "legal_duty", "suggestion", "simple_answer", "report_result")


def is_divided(pack: Pack) -> bool:
    """Whether the rules divide petitions by purpose and claims by branch (A29–A31); those of 2005 do not."""
    return pack.rule("purposes") == "three"


def answer_clock(standing: Standing, pack: Pack) -> str:
    """Which clock an acceptance starts: ``answer`` for claims (A34), in 2005 for all (O33); empty for a report."""
    if pack.rule("answer_period_for") == "all":
        return "answer"
    if standing.purpose is Purpose.CLAIM:
        return "legal_duty" if standing.handling.branch is Branch.DUTY else "answer"
    return "suggestion" if standing.purpose is Purpose.SUGGESTION else ""


def owe_answer(standing: Standing, scene: Scene) -> Standing:
    """Start the clock of the answer: late acceptance does not lengthen it, and that of a duty runs from the day on
    which the application arrived (行政诉讼法47).
    """
    clock = answer_clock(standing, scene.pack)
    if not clock:
        return standing
    arrived = first_arrival(standing) or scene.today
    since = arrived if clock == "legal_duty" else sixty_days_from(standing, scene)
    return standing.start(clock, bearer=standing.holder, since=since)


def leads_to_review(standing: Standing, pack: Pack) -> bool:
    """Whether review and re-check follow the answer: of claims by the petition procedure alone (A31(6), A35)."""
    return answer_clock(standing, pack) == "answer"
