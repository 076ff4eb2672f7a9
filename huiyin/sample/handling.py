"""The acts of the handling office: notify, accept, hear, extend, answer, deliver; and what happens meanwhile."""

from __future__ import annotations

from datetime import date, timedelta

from huiyin.law.actors import Actor
from huiyin.law.categories import category, children
from huiyin.law.petition.answering import ANSWER_CLOCKS
from huiyin.law.petition.stages import Stage
from huiyin.law.petition.steps.afterwards.end import End
from huiyin.law.petition.steps.bringing.add_material import AddMaterial
from huiyin.law.petition.steps.bringing.correct import Correct
from huiyin.law.petition.steps.handling.answer import Answer
from huiyin.law.petition.steps.handling.deliver import Deliver
from huiyin.law.petition.steps.handling.extend import Extend
from huiyin.law.petition.steps.handling.hear import Hear, Manner
from huiyin.law.petition.steps.handling.report_back import ReportBack
from huiyin.law.petition.steps.parties.reconsider import Reconsider
from huiyin.law.petition.steps.parties.withdraw import Withdraw
from huiyin.law.petition.steps.passing_on.tell_where import TellWhere
from huiyin.law.petition.steps.taking_up.accept import Accept
from huiyin.law.petition.steps.taking_up.notify import Notify
from huiyin.law.petition.steps.urging import urge
from huiyin.law.petition.steps.urging.reply_to_urge import ReplyToUrge
from huiyin.law.petition.steps.urging.urge import Urge
from huiyin.law.petition.values import Purpose
from huiyin.law.service import Service
from huiyin.sample.afterlife import after_the_end, days_to_carry_out, help_meanwhile
from huiyin.sample.hearings import asked_for
from huiyin.sample.letters import Letter, an_opinion, paper
from huiyin.sample.life import DAY, Life, Stop
from huiyin.sample.routes import branch_for, reply
from huiyin.sample.settling import is_settled
from huiyin.sample.together import first_to_serve, goes_on_for_others, others_act, serve_the_others
from huiyin.sample.tracks import ask_to_assist, dispute, keep_out, make_ordinary_before, take_simply


def take_up(life: Life, letter: Letter) -> None:
    """Notify and accept, mostly within fifteen days; late offices are urged."""
    if life.standing.handling.sender and life.chance(0.1):
        life.do(TellWhere(contact="信访接待窗口"), life.clerk(life.standing.handling.sender))
    dispute(life)
    take_simply(life)
    day = (
        life.today
        if life.plot.is_brisk
        else life.in_time("notice", "notice_forwarded", "simple_decision", "simple_pass_on", otherwise=8)
    )
    urged_before(life, day, "notice", "notice_forwarded")
    if life.chance(0.3) and not life.plot.is_brisk and life.standing.handling.notified_on is None:
        life.reach(day)
        life.do(Notify(way=paper(life.draw, "way")), life.clerk())
        day = life.today + life.draw.randint(1, 6) * DAY
    life.reach(day)
    phone = f"0999-622{life.draw.randint(1000, 1999)}"
    contact = paper(life.draw, "contact", phone=phone)
    reasons = paper(life.draw, "branch") if letter.purpose is Purpose.CLAIM else ""
    branch = branch_for(life, letter)
    taken = Accept(understood=letter.request, contact=contact, branch=branch, branch_reasons=reasons)
    life.do(taken, life.clerk())


def look_into(life: Life, letter: Letter) -> None:
    """Hear the person, with other events meanwhile; extend a complex claim."""
    if life.standing.purpose is Purpose.CLAIM:
        life.wait(1, 3 if life.standing.handling.is_simple else 16)
        asked_for(life, letter)
        _hear(life, letter)
    keep_out(life)
    ask_to_assist(life)
    _happens_meanwhile(life, letter)
    others_act(life)
    if is_settled(life, letter):
        life.wait(1, 6)
        end(life)
    last = life.due("answer")
    if last and life.chance(0.12) and not life.misses(ANSWER_CLOCKS) and not life.standing.handling.is_simple:
        life.reach(max(life.today, last - timedelta(days=life.draw.randint(4, 12))))
        _extend(life, last)


def answer(life: Life, letter: Letter) -> None:
    """Answer and deliver. The clock stops when the answer is served, so it is written some days before."""
    day = life.in_time(*ANSWER_CLOCKS, otherwise=35, spare=6)
    urged_before(life, day, *ANSWER_CLOCKS)
    life.reach(day)
    if life.standing.purpose is Purpose.SUGGESTION:
        reply(life)
    else:
        _decide(life, letter)
    life.wait(1, 3)
    deliver(life)


def _decide(life: Life, letter: Letter) -> None:
    said = an_opinion(life.draw, letter, seen_on=life.today - timedelta(days=life.draw.randint(1, 9)))
    make_ordinary_before(life, said.outcome)
    opinion = Answer(
        request=letter.request,
        facts=said.facts,
        outcome=said.outcome,
        opinion=said.opinion,
        basis=letter.basis,
        carry_out_days=days_to_carry_out(life, said.outcome),
    )
    life.do(opinion, life.head())


def deliver(life: Life) -> None:
    """Serve the latest paper on the person today."""
    service = life.draw.choices(list(Service), [40, 38, 16, 4, 2])[0]
    proof = paper(life.draw, "proof", n=life.draw.randint(10**8, 10**9))
    copy = Deliver(party=first_to_serve(life), service=service, served_on=life.today, proof=proof)
    life.do(copy, life.clerk())
    serve_the_others(life, copy)


def urged_before(life: Life, day: date, *names: str) -> None:
    """If a clock is missed before ``day``, an office above urges in most cases, and mostly gets a reply."""
    end = life.due(*names)
    if end is None or day <= end + 3 * DAY or not life.chance(0.65):
        return
    life.reach(end + DAY * life.draw.randint(1, (day - end).days - 1))
    if day <= life.today:
        return
    ground = urge.Ground.OVERDUE if life.standing.handling.accepted_on else urge.Ground.NOT_ACCEPTED
    problem = paper(life.draw, "urge_problem")
    pressing = Urge(ground=ground, problem=problem, action=paper(life.draw, "urge_action"), days=7)
    life.do(pressing, _who_urges(life))
    if life.chance(0.72):
        life.wait(1, 9)
        reply = paper(life.draw, "urge_reply")
        life.do(ReplyToUrge(reply=reply, measures=paper(life.draw, "urge_measures")), life.clerk())


def _who_urges(life: Life) -> Actor:
    if life.standing.holder in {"H-XF", "H-GOV", "C-XF"}:
        return life.cast.supervisor("H-GOV") if life.standing.holder == "H-XF" else life.clerk("P-XF")
    return life.cast.supervisor("H-GOV") if life.chance(0.4) else life.clerk("H-XF")


def _extend(life: Life, end: date) -> None:
    """Extend while the sixty days run; afterwards the law does not allow it."""
    if life.today <= end:
        days = life.draw.choice([10, 15, 20, 30, 30])
        life.do(Extend(days=days, reasons=paper(life.draw, "extend")), life.head())


def _hear(life: Life, letter: Letter) -> None:
    manner = life.draw.choices(list(Manner), [40, 38, 4, 10, 8])[0]
    kind = "not_reached" if manner is Manner.NOT_REACHED else "heard"
    record = paper(life.draw, kind, request=letter.request.rstrip("。"))
    life.do(Hear(heard_on=life.today, manner=manner, record=record), life.clerk())


def _happens_meanwhile(life: Life, letter: Letter) -> None:
    if letter.purpose is not Purpose.REPORT:
        help_meanwhile(life)
    if life.chance(0.09):
        by = life.at_home(1, 9)
        day = f"{life.today.month}月{life.today.day}日"
        life.do(AddMaterial(text=paper(life.draw, "added", day=day)), by)
    if life.chance(0.04) and letter.purpose is not Purpose.REPORT:
        life.wait(0, 4)
        _correct(life)
    if life.chance(0.045):
        withdraw(life)


def _correct(life: Life) -> None:
    standing = life.standing
    assert standing.purpose is not None
    siblings = children(category(standing.category).parent)
    entry = Correct(
        purpose=standing.purpose,
        category=life.draw.choice(siblings).code,
        region=standing.region,
        accused=standing.accused,
        accused_staff=standing.accused_staff,
        is_urgent=standing.is_urgent,
        reasons=paper(life.draw, "correct"),
    )
    life.do(entry, life.clerk())


def withdraw(life: Life) -> None:
    """The person withdraws. A third reconsider; else it ends after the cooling-off period, unless others signed."""
    by = life.at_home(1, 10)
    life.do(Withdraw(reasons=paper(life.draw, "withdraw")), by)
    if life.chance(0.33):
        by = life.at_home(1, 2)
        life.do(Reconsider(), by)
        return
    life.reach(life.today + DAY * life.draw.randint(5, 9))
    if not goes_on_for_others(life):
        end(life)


def report(life: Life) -> None:
    """Every office with an open report on an assignment writes it."""
    life.reach(life.today + DAY * life.draw.randint(0, 3))
    for bearer in [
        clock.bearer for clock in life.standing.clocks if clock.name == "completion_report" and not clock.until
    ]:
        life.do(ReportBack(results=paper(life.draw, "report")), life.clerk(bearer))


def end(life: Life) -> None:
    """End the procedure, with reports and acts that remain due; raises Stop."""
    life.do(End(), life.clerk())
    if life.due("completion_report") and life.chance(0.9):
        report(life)
    after_the_end(life)
    raise Stop


def is_sent_back(life: Life) -> bool:
    """Whether a review or re-check ordered a new decision that is not made yet."""
    return life.standing.stage is Stage.ACCEPTED and life.standing.handling.is_redo
