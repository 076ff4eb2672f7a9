"""What a paper says of other procedures: how much time is left there, and what follows a duty (law.md 1.4)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from huiyin.law.calendar import Calendar
from huiyin.law.differences import span
from huiyin.law.limits import Limit, remaining
from huiyin.law.petition.values import Branch
from huiyin.law.statute import Pack, article
from huiyin.law.words import Phrase, say

#: Of which periods a paper warns where it is not known which one runs.
OF_BRANCH: Mapping[Branch, tuple[Limit, ...]] = {
    Branch.COURT: (Limit.SUIT, Limit.SUIT_AFTER_REVIEW, Limit.CIVIL),
    Branch.ARBITRATION: (Limit.LABOUR, Limit.LAND),
    Branch.ADMINISTRATIVE: (Limit.ADMINISTRATIVE_REVIEW,),
    Branch.DUTY: (Limit.DUTY,),
}
NOT_KNOWN = say("not known here: please go soon, and ask there first")


def time_there(limit: Limit, runs_from: date | None, today: date, *, pack: Pack) -> Phrase:
    """What is left of the person's time at the other body, and what to do."""
    if limit is Limit.NONE:
        return NOT_KNOWN
    period = pack.limits[limit.value]
    rule = say(
        "{title}: {span} ({article})", title=period.title, span=span(period), article=article(period.article).citation
    )
    if runs_from is None:
        return say(
            "{rule}, counted from {starts}. The first day is not known here: please go soon, and ask there first.",
            rule=rule,
            starts=period.starts,
        )
    left = remaining(period, runs_from, today, calendar=Calendar.load())
    if limit is Limit.DUTY:
        return say("{rule}, counted from {since}: it is over on {last}.", rule=rule, since=runs_from, last=left.last)
    return say(_LEFT[_sign(left.days)], rule=rule, since=runs_from, last=left.last, days=left.days)


def _sign(days: int) -> int:
    return (days > 0) - (days < 0)


_LEFT: Mapping[int, str] = {
    1: say("{rule}, counted from {since}: the last day is {last}. Days left from this paper: {days}.").text,
    0: say("{rule}, counted from {since}: it runs out today, {last}. Go at once; the body there decides.").text,
    -1: say(
        "{rule}, counted from {since}: by this count it has run out on {last}. Go at once all the same: the body there"
        " decides, and good reasons may count."
    ).text,
}


def after_duty(pack: Pack) -> Phrase:
    """What is open to somebody who asked that a duty be done and does not agree with the answer."""
    review, suit = pack.limits["administrative_review"], pack.limits["suit"]
    return say(
        "You can ask for administrative review ({review}; {review_law}) or bring a suit ({suit}; {suit_law}). Both are"
        " counted from the day you knew of this answer, unless a law gives another time.",
        review=span(review),
        review_law=article(review.article).citation,
        suit=span(suit),
        suit_law=article(suit.article).citation,
    )


def usual_times(branch: Branch, pack: Pack) -> tuple[Phrase, ...]:
    """The periods that usually run in that procedure, with their first days."""
    periods = [pack.limits[limit.value] for limit in OF_BRANCH.get(branch, ())]
    return tuple(
        say("{title}: {span}, counted from {starts}", title=one.title, span=span(one), starts=one.starts)
        for one in periods
    )
