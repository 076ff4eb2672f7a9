"""Acts beside and after the procedure: carrying out the answer, help, return visits, petitions brought again."""

from __future__ import annotations

from datetime import date

from huiyin.law.petition.stages import Stage
from huiyin.law.petition.steps.afterwards.attest import Attest
from huiyin.law.petition.steps.afterwards.carry_out import CarryOut
from huiyin.law.petition.steps.afterwards.conclude_help import ConcludeHelp
from huiyin.law.petition.steps.afterwards.help import Help
from huiyin.law.petition.steps.afterwards.refile import Refile
from huiyin.law.petition.steps.afterwards.reopen import Reopen
from huiyin.law.petition.steps.afterwards.visit_back import Manner, VisitBack
from huiyin.law.petition.steps.taking_up.no_longer import NoLonger
from huiyin.law.petition.values import Dimension, Outcome, Purpose
from huiyin.sample.letters import paper
from huiyin.sample.life import Life

#: Manners of a visit in which the person was reached.
MET = frozenset({Manner.IN_PERSON, Manner.PHONE, Manner.WRITING})


def days_to_carry_out(life: Life, outcome: Outcome) -> int:
    """Days that the office gets to carry the answer out; 0 if the claim is not supported."""
    return life.draw.choice([15, 30, 30, 60, 90]) if outcome is Outcome.SUPPORT else 0


def carry_out_before(life: Life, day: date | None) -> None:
    """Carry the answer out if it is due before ``day``, the end of the window for a review."""
    due = life.due("carry_out")
    if due and (day is None or due <= day):
        carry_out(life)


def after_the_end(life: Life) -> None:
    """Acts that remain due after the end of the procedure (law.md 4, rule 11)."""
    if life.due("help"):
        _conclude_help(life)
    if life.due("carry_out"):
        carry_out(life)
    if life.standing.attested == () and life.standing.handling.outcome and life.chance(0.5):
        _attest(life)
    while life.due("return_visit"):
        _visit_back(life)


def help_meanwhile(life: Life) -> None:
    """In some petitions the person gets help, independent of the claim."""
    if life.chance(0.03):
        life.wait(0, 3)
        given = Help(body=paper(life.draw, "help_body"), what=paper(life.draw, "help_what"), days=60)
        life.do(given, life.clerk())


def comes_again(life: Life) -> bool:
    """Some people bring the matter again weeks or months later; returns whether it is reopened."""
    standing = life.standing
    if standing.stage is not Stage.ENDED or standing.purpose is Purpose.REPORT or not life.chance(0.04):
        return False
    by = life.at_home(15, 120)
    life.do(Refile(received_on=life.today, news=paper(life.draw, "news")), by)
    life.reach(life.in_time("notice", otherwise=10, spare=4))
    if life.chance(0.6) or standing.handling.recheck is None:
        life.do(Reopen(reasons=paper(life.draw, "reopen")), life.clerk())
        return True
    life.do(_no_longer(life), life.clerk())
    return False


def _no_longer(life: Life) -> NoLonger:
    """A notice that nothing is new after a re-check."""
    opinion = life.standing.handling.recheck
    return NoLonger(
        opinion_number="复核意见书",
        opinion_on=(opinion and opinion.delivered_on) or life.today,
        claimed_new=paper(life.draw, "news"),
        reasons=paper(life.draw, "no_longer"),
    )


def _conclude_help(life: Life) -> None:
    life.reach(max(life.today, life.in_time("help", otherwise=20)))
    told = ConcludeHelp(is_given=life.chance(0.8), result=paper(life.draw, "help_result"))
    life.do(told, life.clerk(_bearer(life, "help")))


def _attest(life: Life) -> None:
    """Attest one of the four dimensions."""
    is_supported = life.standing.handling.outcome is Outcome.SUPPORT
    dimension = Dimension.SOLVED if is_supported else Dimension.EXPLAINED
    record = Attest(dimension=dimension, is_reached=life.chance(0.8), evidence=paper(life.draw, "evidence"))
    life.wait(0, 3)
    life.do(record, life.clerk(life.standing.handling.handler))


def _visit_back(life: Life) -> None:
    """Record a return visit, mostly in time; if something remains, another visit follows."""
    office = _bearer(life, "return_visit")
    life.reach(max(life.today, life.in_time("return_visit", otherwise=20, spare=2)))
    manner = life.draw.choices(list(Manner), [40, 45, 2, 8, 5])[0]
    again = 30 if manner is not Manner.UNWANTED and life.chance(0.1) else 0
    visit = VisitBack(
        visited_on=life.today,
        manner=manner,
        said=paper(life.draw, "visit_said" if manner in MET else "visit_missed"),
        remains=paper(life.draw, "visit_remains") if again else "没有。",
        next_in_days=again,
    )
    life.do(visit, life.clerk(office))


def _bearer(life: Life, name: str) -> str:
    """The responsible office of the running clock of that name."""
    return next(clock.bearer for clock in life.standing.clocks if clock.name == name and not clock.until)


def carry_out(life: Life) -> None:
    """Carry the answer out, mostly in time, sometimes in two parts."""
    office = _bearer(life, "carry_out")
    if life.chance(0.15):
        life.wait(2, 6)
        _tell(life, office, is_complete=False)
    life.reach(max(life.today, life.in_time("carry_out", otherwise=20, spare=3)))
    _tell(life, office, is_complete=True)


def _tell(life: Life, office: str, *, is_complete: bool) -> None:
    done, evidence = paper(life.draw, "carried_out" if is_complete else "carried_part"), paper(life.draw, "evidence")
    life.do(CarryOut(done=done, is_complete=is_complete, evidence=evidence), life.clerk(office))
