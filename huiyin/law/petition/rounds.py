"""What a review (复查) and a re-check (复核) share: the person's window, the organ above, the verdict (A35, A36)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from huiyin.law.act import Scene, require_order
from huiyin.law.actors import Kind
from huiyin.law.clocks import due
from huiyin.law.counting import MOST_DAYS
from huiyin.law.parties import FIRST
from huiyin.law.petition.answering import leads_to_review
from huiyin.law.petition.parties import asker, check_named, unserved
from huiyin.law.petition.passing_on import free_above
from huiyin.law.petition.stages import Stage
from huiyin.law.petition.standing import Standing
from huiyin.law.petition.tracks import Round
from huiyin.law.petition.values import Branch, Verdict
from huiyin.law.refusals import AlreadyDone, Incomplete, Misdirected, NotCompetent, OutOfTurn, TooEarly, TooLate
from huiyin.law.running import Clock, Fate, bearer_of
from huiyin.law.words import say


def window_end(standing: Standing, scene: Scene, window: str, *, party: int) -> date | None:
    """The last day of a party's window in the reading that is best for them; None where it does not run.

    After the end of the procedure it is the day on which it would have been over: a request can still be in time.
    """
    asked_after_the_end = standing.stage is Stage.ENDED
    every = standing.clocks if asked_after_the_end else open_windows(standing, window)
    clocks = [clock for clock in every if clock.name == window and clock.bearer == bearer_of(party)]
    return due(scene.pack.periods[window], clocks[-1].since, scene.calendar).binding if clocks else None


def open_windows(standing: Standing, window: str) -> tuple[Clock, ...]:
    """Every party's window of that name that runs."""
    return tuple(clock for clock in standing.clocks if clock.name == window and clock.fate is Fate.RUNNING)


def windows_end(standing: Standing, scene: Scene, window: str) -> date | None:
    """The last day on which any party can still ask in time; None where no window runs."""
    period = scene.pack.periods[window]
    ends = (due(period, clock.since, scene.calendar).binding for clock in open_windows(standing, window))
    return max(ends, default=None)


def check_leads_to_review(standing: Standing, scene: Scene, *, article: str) -> None:
    """Refuse where no review follows; a duty leads to administrative review or the court (行政诉讼法47)."""
    if leads_to_review(standing, scene.pack):
        return
    if standing.handling.branch is Branch.DUTY:
        raise OutOfTurn(
            say(
                "This answers a request that an office do its duty: the way is administrative review or the court,"
                " not a review by the petition procedure."
            ),
            article=article,
        )
    raise OutOfTurn(say("Reviews are for claims; this was not handled as one."), article=article)


def check_reviewer(standing: Standing, scene: Scene, office: str, *, article: str) -> None:
    """Refuse where no organ stands above ``office`` that is not itself complained of."""
    if not free_above(scene.offices, office, standing.accused):
        raise Misdirected(
            say("No organ stands above the one that answered, so there is nobody to review."), article=article
        )


def check_not_decided_before(standing: Standing, scene: Scene, *, article: str) -> None:
    """Refuse somebody who signed what is now reviewed, in whatever office they are today (A28, law.md 1.11)."""
    if scene.by.staff and scene.by.staff in standing.signed_by:
        raise NotCompetent(say("You signed an opinion in this matter, so somebody else must decide."), article=article)


def check_another_asks(standing: Standing, scene: Scene, window: str, *, article: str) -> None:
    """Refuse a second request, except by a party whose own window runs: all share one round."""
    asks = [clock.bearer for clock in open_windows(standing, window)]
    own = bearer_of(asker(standing, scene, FIRST))
    if not asks or (scene.by.kind is Kind.PETITIONER and own not in asks):
        raise AlreadyDone(say("It has been asked for already, and is decided for all who petition."), article=article)


def check_request(
    standing: Standing, scene: Scene, filed_on: date, late_reason: str, *, party: int, window: str, article: str
) -> None:
    """Refuse a late request without a reason; with one, a person decides (law.md 1.2). The postmark counts.

    A party may ask before the period of a public notice is over.
    """
    check_named(standing, party, article=article)
    review = standing.handling.review
    made_on = review.decided_on if window == "ask_recheck" and review else standing.handling.answered_on
    require_order(filed_on, scene, after=made_on, article=article, field="filed_on")
    end = window_end(standing, scene, window, party=party)
    if end and filed_on > end and not late_reason.strip():
        rule = scene.pack.rules["missed_window"]
        raise TooLate(
            say(
                "The time to ask ended on {day}. The rules say of this: {says}. You can still ask: please say why it"
                " is late.",
                day=end,
                says=rule.says,
            ),
            article=article if rule.value == "decided" else rule.article,
            field="late_reason",
        )


def open_round(standing: Standing, scene: Scene, filed_on: date, *, party: int, of: str, window: str) -> Round:
    """A new round, decided by the nearest organ above ``of`` that is not complained of."""
    end = window_end(standing, scene, window, party=party)
    reviewer = free_above(scene.offices, of, standing.accused)
    return Round(reviewer=reviewer, asked_on=scene.today, is_late=bool(end and filed_on > end))


def joined_round(standing: Standing, scene: Scene, filed_on: date, *, party: int, window: str, begun: Round) -> Round:
    """The round once another party asks as well: in time if one of them is."""
    end = window_end(standing, scene, window, party=party)
    return replace(begun, is_late=begun.is_late and bool(end and filed_on > end))


def check_verdict(
    standing: Standing,
    scene: Scene,
    judged: Round | None,
    verdict: Verdict,
    redo_days: int,
    *,
    window: str,
    article: str,
) -> None:
    """Refuse “too late” where the request, or another party's, is in time; require days for a new decision only."""
    if verdict is Verdict.TOO_LATE and not (judged and judged.is_late):
        raise Incomplete(say("The request was made in time, so it must be decided."), article=article, field="verdict")
    end = windows_end(standing, scene, window)
    if verdict is Verdict.TOO_LATE and (unserved(standing, scene) or (end and end >= scene.today)):
        raise TooEarly(
            say("Another of those who petition can still ask in time: please decide on the matter, or wait."),
            article=article,
            field="verdict",
        )
    most = scene.pack.period("redo").max or MOST_DAYS
    if verdict is Verdict.REDO and not 1 <= redo_days <= most:
        raise Incomplete(
            say("Please set 1 to {most} days for the new decision.", most=most), article=article, field="redo_days"
        )
