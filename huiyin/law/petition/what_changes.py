"""What would make a running clock end on another day, or not at all: said from the rules that bind the matter.

Predicts nothing: each sentence names what the law allows, and under which provision.
"""

from __future__ import annotations

from collections.abc import Iterator

from huiyin.law.counting import Due
from huiyin.law.petition.owed import AFTERWARDS
from huiyin.law.petition.standing import Standing
from huiyin.law.running import Clock, Fate
from huiyin.law.statute import Article, Pack, Period, Unit, article
from huiyin.law.what_changes import STOPPED, Change, calendar, late, set_days, stops, unverified
from huiyin.law.words import say

#: The period that begins when one of these is extended by the head.
EXTENDED_INTO = {"answer": "extended_answer"}
#: Clocks in which an extension is asked for by the rules on reviews.
REVIEWS = frozenset({"review", "recheck"})
#: What begins when these are extended.
EXTENDED_REVIEWS = frozenset({"extended_review", "extended_recheck"})
#: Clocks of the answer: hearings do not lengthen them, nor does another office that takes the matter over.
ANSWERS = frozenset({"answer", "extended_answer", "redo"})
#: Clocks that begin when a paper reaches the person.
ON_SERVICE = frozenset({"ask_review", "ask_recheck", "redo"})
#: Clocks of an office that may send back what was passed on to it.
MAY_OBJECT = frozenset({"notice_forwarded", "objection"})
SIMPLE = frozenset({"simple_decision", "simple_pass_on", "simple_answer"})


def what_changes(clock: Clock, standing: Standing, pack: Pack, end: Due) -> tuple[Change, ...]:
    """All that the rules of ``pack`` know to change the end of this clock of the standing, the likeliest first."""
    if clock.fate is not Fate.RUNNING:
        return (Change(text=STOPPED), _place_corrected())
    period = pack.period(clock.name)
    return tuple(_changes(clock, standing, pack, period, end))


def _changes(clock: Clock, standing: Standing, pack: Pack, period: Period, end: Due) -> Iterator[Change]:
    own = article(period.article)
    yield stops(period)
    yield from _extension(clock, standing, pack)
    yield from _hearing(clock, period)
    yield from _service(clock, pack, own)
    yield from _passing_on(clock, pack)
    yield from set_days(period)
    yield from _late(clock, period, pack)
    yield from _end(clock, period, pack)
    yield from calendar(period, end)
    yield from unverified(period)
    yield _place_corrected()


def _extension(clock: Clock, standing: Standing, pack: Pack) -> Iterator[Change]:
    longer = pack.periods.get(EXTENDED_INTO.get(clock.name, ""))
    if longer is not None and longer.unit is not Unit.OPEN and not standing.handling.extended_by:
        most = pack.term("extension_max")
        text = say(
            "The head of the office can make it longer once, before it ends, by at most {most} days;"
            " the person is told why.",
            most=most,
        )
        yield Change(text=text, article=article(longer.article))
    if clock.name in {*EXTENDED_INTO.values(), *EXTENDED_REVIEWS}:
        text = say("It is an extension already: it cannot be made longer again.")
        yield Change(text=text, article=article(pack.period(clock.name).article))
    if clock.name in REVIEWS:
        yield _review_extension(pack)


def _review_extension(pack: Pack) -> Change:
    term = pack.terms["review_extension_max"]
    if term.value:
        text = say("These rules let it be made longer by at most {most} days.", most=term.value)
    else:
        text = say("These rules do not let it be made longer.")
    return Change(text=text, article=article(term.article))


def _hearing(clock: Clock, period: Period) -> Iterator[Change]:
    if period.excludes_hearings:
        text = say("Each day of a hearing makes it a day longer: such days do not count.")
        yield Change(text=text, article=article(period.article))
    elif clock.name in ANSWERS | REVIEWS:
        yield Change(text=say("A hearing does not make it longer: its days count."), article=article(period.article))


def _service(clock: Clock, pack: Pack, own: Article) -> Iterator[Change]:
    if clock.name not in ON_SERVICE:
        return
    text = say(
        "It begins on the day on which the paper reached the person, never when it was written. Whoever got it later"
        " than the proof of service says tells the office."
    )
    yield Change(text=text, article=own)
    notice = pack.terms["public_notice_service"]
    text = say("A public notice reaches the person only {days} days after it was published.", days=notice.value)
    yield Change(text=text, article=article(notice.article))


def _passing_on(clock: Clock, pack: Pack) -> Iterator[Change]:
    if clock.name in MAY_OBJECT:
        text = say(
            "If the office holds that it is not competent and the sender agrees, it falls away, and the sender’s own"
            " period goes on from its first day."
        )
        yield Change(text=text, article=article(pack.period("objection").article))
    if clock.name in ANSWERS:
        text = say("If another office takes the matter over, the period stays the same: nobody gets a new one.")
        yield Change(text=text)
    if clock.name in SIMPLE:
        text = say("If the matter turns out not to be simple, it falls away; the ordinary periods have run all along.")
        yield Change(text=text, article=article(pack.period(clock.name).article))


def _late(clock: Clock, period: Period, pack: Pack) -> Iterator[Change]:
    """What becomes of a person's window when its day has passed."""
    rule = pack.rules.get("missed_window")
    if rule is not None and clock.name in {"ask_review", "ask_recheck"}:
        yield Change(
            text=say("When its day has passed: {says}.", says=rule.says),
            article=article(rule.article),
        )
    elif not period.is_window:
        yield late()


def _end(clock: Clock, period: Period, pack: Pack) -> Iterator[Change]:
    if period.bearer_kind == "petitioner":
        return
    if clock.name in AFTERWARDS:
        yield Change(text=say("It is owed even when the procedure is over: its end does not stop it."))
        return
    cooling = pack.terms["withdrawal_cooling_off"]
    text = say(
        "If the person withdraws the matter it goes on for {days} days, in which that can be taken back; when the"
        " procedure is ended then, or joined to another matter, it falls away.",
        days=cooling.value,
    )
    yield Change(text=text, article=article(cooling.article))


def _place_corrected() -> Change:
    return Change(
        text=say(
            "If the place that was registered is corrected, the rules of that place bind, and all is counted anew."
        ),
        article=article("A22"),
    )
