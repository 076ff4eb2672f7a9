"""Acts beside the stages: simple procedure, assistance, reading back, recusal, urgent reports, disputes."""

from __future__ import annotations

from huiyin.law.act import Act
from huiyin.law.actors import Actor
from huiyin.law.petition import procedure
from huiyin.law.petition.answering import ANSWER_CLOCKS
from huiyin.law.petition.standing import Standing
from huiyin.law.petition.steps.bringing.read_back import ReadBack, Reading, Result
from huiyin.law.petition.steps.handling.contribute import Contribute
from huiyin.law.petition.steps.handling.enlist import Enlist
from huiyin.law.petition.steps.keeping_out.ask_recusal import AskRecusal
from huiyin.law.petition.steps.keeping_out.decide_recusal import DecideRecusal
from huiyin.law.petition.steps.keeping_out.recuse import Recuse
from huiyin.law.petition.steps.passing_on.decide_jurisdiction import DecideJurisdiction
from huiyin.law.petition.steps.passing_on.raise_dispute import RaiseDispute
from huiyin.law.petition.steps.taking_up.make_ordinary import MakeOrdinary
from huiyin.law.petition.steps.taking_up.simplify import Ground, Simplify
from huiyin.law.petition.steps.urging.report_up import ReportUp
from huiyin.law.petition.values import Channel, Outcome
from huiyin.law.refusals import Refused
from huiyin.sample.letters import paper
from huiyin.sample.life import DAY, Life

SHARE_SIMPLE = 0.05
SHARE_NOT_PLAIN = 0.15
SHARE_ASSISTED = 0.05
SHARE_SILENT = 0.12
SHARE_DISPUTED = 0.015
SHARE_RECUSED = 0.01
SHARE_RECUSAL_ASKED = 0.015
OWN_DUTIES = "本单位职能配置规定"
#: Offices that are often asked to assist.
ASSISTANTS = ("H-SF", "H-ZR", "H-RS", "H-FG", "H-CG", "H-MZ")


def may(life: Life, step: type[Act[Standing]], by: Actor) -> bool:
    """Whether the law allows the step now."""
    try:
        procedure.check_ready(step, life.standing, life.scene(by))
    except Refused:
        return False
    return True


def take_simply(life: Life) -> None:
    """Use the simple procedure for some petitions when they arrive."""
    if life.plot.halt or not life.chance(SHARE_SIMPLE):
        return
    life.reach(life.today)
    clerk = life.clerk()
    if may(life, Simplify, clerk):
        ground = life.draw.choices(list(Ground), [55, 10, 20, 10, 5])[0]
        life.do(Simplify(ground=ground, reasons=paper(life.draw, "simple")), clerk)


def make_ordinary_before(life: Life, outcome: Outcome) -> None:
    """Change to the ordinary procedure before a refusal, and in some other cases."""
    if life.standing.handling.is_simple and (outcome is Outcome.REFUSE or life.chance(SHARE_NOT_PLAIN)):
        life.do(MakeOrdinary(reasons=paper(life.draw, "not_plain")), life.clerk())


def ask_to_assist(life: Life) -> None:
    """Ask another office to assist in some petitions; mostly it contributes, otherwise its day passes."""
    if not life.chance(SHARE_ASSISTED) or not may(life, Enlist, life.clerk()):
        return
    excluded = {life.standing.holder, *life.standing.barred}
    target = life.draw.choice([code for code in ASSISTANTS if code not in excluded])
    act = Enlist(target=target, days=10, points=paper(life.draw, "assist"))
    end = life.due(*ANSWER_CLOCKS)
    if end is None or end <= life.today + act.days * DAY:
        return
    life.do(act, life.clerk())
    if life.chance(SHARE_SILENT):
        life.reach(life.today + (act.days + 1) * DAY)
        while (last := life.due("assist")) and life.today <= last:
            life.wait(1)
        return
    life.wait(2, 8)
    life.do(Contribute(opinion=paper(life.draw, "assisted"), basis=OWN_DUTIES), life.clerk(target))


def read_back(life: Life, office: str) -> None:
    """Read an oral statement back at once; sometimes it is corrected."""
    if not life.standing.is_oral:
        return
    result = life.draw.choices(list(Result), [82, 10, 4, 4])[0]
    said = paper(life.draw, "put_right") if result is Result.CORRECTED else ""
    at_window = life.standing.channel is Channel.VISIT
    manner = Reading.AT_THE_WINDOW if at_window else Reading.ON_THE_PHONE
    life.do(ReadBack(read_on=life.today, manner=manner, result=result, corrections=said), life.clerk(office))


def keep_out(life: Life) -> None:
    """In some petitions a clerk is recused, or the person requests it and the head decides."""
    if life.chance(SHARE_RECUSED):
        clerk = life.clerk()
        if may(life, Recuse, life.head()):
            life.do(Recuse(staff=clerk.staff, reasons=paper(life.draw, "interest")), life.head())
    elif life.chance(SHARE_RECUSAL_ASKED):
        by = life.at_home(0, 3)
        if not may(life, AskRecusal, by):
            return
        life.do(AskRecusal(whom=paper(life.draw, "whom"), reasons=paper(life.draw, "interest")), by)
        life.wait(1, 3)
        life.do(DecideRecusal(reasons=paper(life.draw, "no_interest")), life.head())


def report_up(life: Life) -> None:
    """Report an urgent matter at once; the petition office above often reports it further."""
    clerk = life.clerk()
    if not life.due("urgent_report") or not may(life, ReportUp, clerk):
        return
    _tell(life, clerk, ("H-GOV", "C-XF") if clerk.office == "H-XF" else ("H-XF", "H-GOV"))
    if clerk.office == "H-XF" and life.chance(0.5):
        _tell(life, life.clerk("C-XF"), ("C-GOV", "P-XF"))


def _tell(life: Life, by: Actor, targets: tuple[str, ...]) -> None:
    free = tuple(each for each in targets if each not in {by.office, *life.standing.barred})
    report = ReportUp(
        targets=free,
        happened_at=f"{life.today.month}月{life.today.day}日上午",
        place=paper(life.draw, "urgent_place"),
        people=life.standing.people,
        request=paper(life.draw, "urgent_request"),
        measures=paper(life.draw, "urgent_measures"),
        next_step=paper(life.draw, "urgent_next"),
    )
    life.do(report, by)


def dispute(life: Life) -> None:
    """In some petitions two offices dispute jurisdiction; the government above decides, mostly for the other one."""
    if life.plot.halt or not life.chance(SHARE_DISPUTED):
        return
    clerk = life.clerk()
    other = "H-SF" if clerk.office != "H-SF" else "H-FG"
    if other in life.standing.barred or not may(life, RaiseDispute, clerk):
        return
    life.wait(1, 3)
    life.do(RaiseDispute(target=other, reasons=paper(life.draw, "dispute")), life.clerk())
    found = life.standing.dispute
    assert found is not None
    life.wait(1, 4)
    target = other if life.chance(0.6) else life.standing.holder
    life.do(DecideJurisdiction(target=target, reasons=paper(life.draw, "decided")), life.head(found.decider))
