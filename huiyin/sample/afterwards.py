"""Acts after an answer: rating, report on an assignment, review, re-check, and the end of the procedure."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from huiyin.law.petition.reviewing.judging import Flaw
from huiyin.law.petition.stages import Stage
from huiyin.law.petition.steps.afterwards.end import ground_for
from huiyin.law.petition.steps.afterwards.rate import Rate, Rating
from huiyin.law.petition.steps.review.recheck import Recheck
from huiyin.law.petition.steps.review.request_recheck import RequestRecheck
from huiyin.law.petition.steps.review.request_review import RequestReview
from huiyin.law.petition.steps.review.review import Review
from huiyin.law.petition.values import Branch, Outcome, Purpose, Verdict
from huiyin.sample.afterlife import carry_out_before
from huiyin.sample.handling import answer, deliver, end, is_sent_back, report
from huiyin.sample.hearings import hear_in_public
from huiyin.sample.letters import Letter, paper
from huiyin.sample.life import DAY, Life
from huiyin.sample.together import one_who_asks
from huiyin.sample.tracks import may

BASIS = "《信访工作条例》第三十五条、第三十六条"


def follow(life: Life, letter: Letter) -> None:
    """Everything from the service of the answer to the end."""
    _small_things(life)
    if life.standing.stage is Stage.DELIVERED and life.standing.purpose is Purpose.CLAIM and _asks(life):
        _review(life)
        if is_sent_back(life):
            answer(life, letter)
            _small_things(life)
        elif life.chance(0.34):
            _recheck(life)
            if is_sent_back(life):
                answer(life, letter)
    _wait_for_the_end(life)


def _asks(life: Life) -> bool:
    """Whether the person requests a review: about one in eight, a third of those who were refused."""
    share = {Outcome.SUPPORT: 0.08, Outcome.EXPLAIN: 0.19, Outcome.REFUSE: 0.34}
    if life.standing.handling.branch is Branch.DUTY:
        return False  # the remedy is administrative review or the court
    return life.standing.handling.outcome is not None and life.chance(share[life.standing.handling.outcome])


def _small_things(life: Life) -> None:
    """The report to the assigning office and the person's rating, in the order of their days."""
    happenings: list[tuple[int, Callable[[Life], None]]] = []
    if life.due("completion_report") and life.chance(0.94):
        happenings.append((life.draw.randint(1, 5), report))
    served = life.standing.last_served
    if life.standing.handling.rated_on is None and served and served <= life.today and life.chance(0.42):
        happenings.append((life.draw.randint(0, 9), _rate))
    for _, happen in sorted(happenings, key=lambda each: each[0]):
        happen(life)


def _rate(life: Life) -> None:
    by = life.at_home(0, 9)
    if not may(life, Rate, by):
        return
    liking = [50, 28, 22] if life.standing.handling.outcome is Outcome.SUPPORT else [18, 32, 50]
    handling = life.draw.choices(list(Rating), liking)[0]
    petition_office = life.draw.choices(list(Rating), [60, 28, 12])[0]
    comment = paper(life.draw, "comment")
    life.do(Rate(petition_office=petition_office, handling_office=handling, comment=comment), by)


def _review(life: Life) -> None:
    late_reason = _time_to_think(life, "ask_review")
    by = one_who_asks(life, life.at_home(0, 2))
    reasons = paper(life.draw, "ask_review")
    life.do(RequestReview(filed_on=life.today, reasons=reasons, late_reason=late_reason), by)
    life.reach(life.in_time("review", otherwise=25, spare=2) + _slow(life))
    is_late = bool(life.standing.handling.review and life.standing.handling.review.is_late)
    verdict, opinion, days = _verdict(life, is_late=is_late)
    facts = paper(life.draw, "review_facts")
    flaw = _flaw(life, verdict)
    life.do(
        Review(
            verdict=verdict, facts=facts, opinion=opinion, basis=BASIS, redo_days=days, flaw=flaw, outcome=_own(verdict)
        ),
        life.head(),
    )
    life.wait(1, 5)
    deliver(life)


def _recheck(life: Life) -> None:
    late_reason = _time_to_think(life, "ask_recheck")
    by = one_who_asks(life, life.at_home(0, 2))
    reasons = paper(life.draw, "ask_review")
    life.do(RequestRecheck(filed_on=life.today, reasons=reasons, late_reason=late_reason), by)
    if life.chance(0.25):
        life.wait(1, 3)
        hear_in_public(life)
    life.reach(life.in_time("recheck", otherwise=25, spare=2) + _slow(life))
    is_late = bool(life.standing.handling.recheck and life.standing.handling.recheck.is_late)
    verdict, opinion, days = _verdict(life, is_late=is_late)
    facts = paper(life.draw, "review_facts")
    flaw = _flaw(life, verdict)
    final = Recheck(
        verdict=verdict, facts=facts, opinion=opinion, basis=BASIS, redo_days=days, flaw=flaw, outcome=_own(verdict)
    )
    life.do(final, life.head())
    life.wait(1, 5)
    deliver(life)


def _slow(life: Life) -> timedelta:
    """One reviewing organ in ten takes longer than it may."""
    return timedelta(days=life.draw.randint(10, 40)) if life.chance(0.1) else timedelta(0)


def _time_to_think(life: Life, window: str) -> str:
    """Some days pass before the person asks; one in twenty asks too late and says why."""
    end_of_window = life.due(window)
    left = (end_of_window - life.today).days if end_of_window else 10
    if life.chance(0.05):
        life.at_home(left + 1, left + 20)
        return "住院一个多月，出院后才看到答复"
    life.at_home(0, max(0, left - 3))
    return ""


def _own(verdict: Verdict) -> Outcome | None:
    """The reviewing organ's own answer, where the one before does not stand."""
    return Outcome.EXPLAIN if verdict in {Verdict.CHANGE, Verdict.REVOKE} else None


def _flaw(life: Life, verdict: Verdict) -> Flaw:
    """The flaw of the reviewed opinion, if it is not upheld."""
    if verdict in {Verdict.UPHOLD, Verdict.TOO_LATE}:
        return Flaw.NONE
    return life.draw.choice([Flaw.FACTS, Flaw.FACTS, Flaw.BASIS, Flaw.PROCEDURE])


def _verdict(life: Life, *, is_late: bool) -> tuple[Verdict, str, int]:
    if is_late and life.chance(0.5):
        return Verdict.TOO_LATE, "申请超过规定期限，所述理由不属于不可抗力，不予支持。", 0
    verdict = life.draw.choices([Verdict.UPHOLD, Verdict.CHANGE, Verdict.REVOKE, Verdict.REDO], [62, 13, 5, 20])[0]
    opinion = paper(life.draw, "review")
    return verdict, opinion, life.draw.choice([20, 30, 45]) if verdict is Verdict.REDO else 0


def _wait_for_the_end(life: Life) -> None:
    """A clerk ends the procedure when the person's windows have closed."""
    window = life.due("ask_review", "ask_recheck")
    carry_out_before(life, window)
    served = life.standing.last_served
    for day in (window, served):
        if day and day >= life.today:
            life.reach(day + DAY)
    life.wait(0, 12)
    while ground_for(life.standing, life.scene(life.clerk())) is None:
        life.wait(3, 6)
    end(life)
