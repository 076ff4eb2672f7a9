"""What a review (复查) and a re-check (复核) share: the person's window, the organ above, the verdict (A35, A36)."""

from __future__ import annotations

from datetime import date

from huiyin.law.act import Scene, require_order
from huiyin.law.clocks import due
from huiyin.law.petition.handing import free_above
from huiyin.law.petition.standing import Round, Standing, Verdict
from huiyin.law.refusals import Incomplete, Misdirected, NotCompetent, TooLate
from huiyin.law.words import say


def window_end(standing: Standing, scene: Scene, window: str) -> date | None:
    """The last day of the person's window in the reading that is best for them; None where it does not run."""
    clock = standing.running(window)
    return due(scene.pack.periods[window], clock.since, scene.calendar).binding if clock else None


def check_reviewer(standing: Standing, scene: Scene, office: str, *, article: str) -> None:
    """Refuse where no organ stands above ``office``, none at least that is not itself complained of."""
    if not free_above(scene.offices, office, standing.accused):
        raise Misdirected(
            say("No organ stands above the one that answered, so there is nobody to review."), article=article
        )


def check_not_decided_before(standing: Standing, scene: Scene, *, article: str) -> None:
    """Refuse somebody who signed what is now reviewed, in whatever office they are today (A28, law.md 1.11)."""
    if scene.by.staff and scene.by.staff in standing.signed_by:
        raise NotCompetent(say("You signed an opinion in this matter, so somebody else must decide."), article=article)


def check_request(
    standing: Standing, scene: Scene, filed_on: date, late_reason: str, *, window: str, article: str
) -> None:
    """In time by the postmark, or with a reason for being late: then a person decides (law.md 1.2).

    Who knows the paper before its public notice is over need not wait for that.
    """
    made_on = standing.review.decided_on if standing.review else standing.answered_on
    require_order(filed_on, scene, after=made_on, article=article, field="filed_on")
    end = window_end(standing, scene, window)
    if end and filed_on > end and not late_reason.strip():
        raise TooLate(
            say("The time to ask ended on {day}. You can still ask: please say why it is late.", day=end),
            article=article,
            field="late_reason",
        )


def open_round(standing: Standing, scene: Scene, filed_on: date, *, of: str, window: str) -> Round:
    """The round that begins: by the nearest organ above ``of`` that is not complained of, late or not."""
    end = window_end(standing, scene, window)
    reviewer = free_above(scene.offices, of, standing.accused)
    return Round(reviewer=reviewer, asked_on=scene.today, is_late=bool(end and filed_on > end))


def check_verdict(judged: Round | None, verdict: Verdict, redo_days: int, *, article: str) -> None:
    """“Too late” only for a late request; a period to decide again exactly where that is ordered."""
    if verdict is Verdict.TOO_LATE and not (judged and judged.is_late):
        raise Incomplete(say("The request was made in time, so it must be decided."), article=article, field="verdict")
    if verdict is Verdict.REDO and not 1 <= redo_days <= 60:
        raise Incomplete(say("Please set 1 to 60 days for the new decision."), article=article, field="redo_days")
