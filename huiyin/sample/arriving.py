"""The first acts of a petition: submit, register, forward or assign, decline or refer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from huiyin.law.actors import PETITIONER
from huiyin.law.limits import Limit
from huiyin.law.petition.stages import Stage
from huiyin.law.petition.steps.bringing.register import Register
from huiyin.law.petition.steps.bringing.submit import Submit
from huiyin.law.petition.steps.passing_on.assign import Assign
from huiyin.law.petition.steps.passing_on.forward import Forward
from huiyin.law.petition.steps.passing_on.object import Object
from huiyin.law.petition.steps.passing_on.settle_objection import SettleObjection
from huiyin.law.petition.steps.taking_up import decline
from huiyin.law.petition.steps.taking_up.decline import Decline
from huiyin.law.petition.steps.taking_up.no_longer import NoLonger
from huiyin.law.petition.steps.taking_up.refer import Refer
from huiyin.law.petition.values import SPOKEN, Branch, Channel, Purpose
from huiyin.people.offices import competent_offices
from huiyin.sample.letters import Letter, paper
from huiyin.sample.life import DAY, Life
from huiyin.sample.tables import table
from huiyin.sample.together import others_sign
from huiyin.sample.tracks import read_back, report_up

COUNTY_OFFICE = "H-XF"
CITY_OFFICE = "C-XF"


@dataclass(frozen=True, kw_only=True)
class Arrival:
    """A letter with the office and channel that receive it, its region, and the offices complained of."""

    letter: Letter
    office: str
    channel: Channel
    region: str
    accused: tuple[str, ...] = ()


def bring(life: Life, arrival: Arrival) -> None:
    """Submit and register: on the web by the person, otherwise by a clerk on a working day."""
    letter = arrival.letter
    by = PETITIONER if arrival.channel is Channel.WEB else life.clerk(arrival.office)
    submission = Submit(
        channel=arrival.channel,
        received_on=life.today,
        office=arrival.office,
        region=arrival.region,
        subject=letter.subject,
        text=letter.text,
        request=letter.request,
        name=letter.name,
        phone=letter.phone,
        address=letter.address,
        representatives=letter.representatives,
        people=letter.people,
        is_oral=arrival.channel in SPOKEN,
        is_report=letter.purpose is Purpose.REPORT and arrival.channel is Channel.WEB and life.chance(0.6),
    )
    life.do(submission, by)
    read_back(life, arrival.office)
    life.reach(life.today + DAY * life.draw.randint(1, 6) if life.misses({"register"}) else life.today)
    entry = Register(
        purpose=letter.purpose,
        category=letter.category,
        region=arrival.region,
        accused=arrival.accused,
        is_urgent=letter.people > 30,
    )
    life.do(entry, life.clerk(arrival.office))
    others_sign(life)
    report_up(life)


def pass_on(life: Life, letter: Letter) -> None:
    """Pass the petition on until an office handles it, or the person is referred elsewhere."""
    refused_by: set[str] = set()
    while life.standing.stage in {Stage.REGISTERED, Stage.HANDED} and _only_passes_on(life):
        life.reach(_day_of_passing_on(life))
        if _is_referred(life, letter):
            return
        _hand_over(life, _target(life, letter, refused_by))
        if not _only_passes_on(life) and life.chance(0.07):
            refused_by.add(life.standing.holder)
            _dispute(life)


def take_or_tell(life: Life, letter: Letter) -> bool:
    """Whether the office will accept the petition; otherwise it declines or refers it here."""
    if not life.chance(0.05) or letter.purpose is Purpose.REPORT:
        return True
    life.reach(life.in_time("notice", "notice_forwarded", otherwise=10))
    if life.chance(0.2):
        _no_longer(life)
    elif life.chance(0.5):
        _decline(life)
    else:
        _refer(life)
    return False


def _only_passes_on(life: Life) -> bool:
    return life.offices[life.standing.holder].is_petition_office


def _day_of_passing_on(life: Life) -> date:
    """The day of passing on: mostly within a week, always in time unless the plot misses this clock."""
    day = life.in_time("pass_on", "notice_forwarded", otherwise=5)
    if life.plot.is_brisk:
        return life.today
    return day if life.misses({"pass_on"}) else min(day, life.today + timedelta(days=life.draw.randint(0, 6)))


def _is_referred(life: Life, letter: Letter) -> bool:
    if letter.is_for_court or (letter.purpose is Purpose.CLAIM and life.chance(0.03)):
        _refer(life)
        return True
    return False


def _target(life: Life, letter: Letter, refused_by: set[str]) -> str:
    """The receiver: from the city the county; from the county mostly the lowest competent office not complained of."""
    if life.standing.holder == CITY_OFFICE:
        return COUNTY_OFFICE
    excluded = {*refused_by, *life.standing.barred, COUNTY_OFFICE}
    competent = [
        office.code
        for office in competent_offices(letter.category, life.standing.region)
        if office.code not in excluded and not office.is_petition_office
    ]
    town = table("county")["towns"]["codes"][life.standing.region[:9]]
    if letter.purpose is not Purpose.REPORT and town not in excluded and (not competent or life.chance(0.12)):
        return str(town)
    return life.draw.choice(competent) if competent and life.chance(0.2) else next(iter(competent), "H-SF")


def _hand_over(life: Life, target: str) -> None:
    clerk = life.clerk()
    if life.chance(0.22):
        days = life.draw.choice([60, 75, 90, 90])
        points = paper(life.draw, "assign")
        life.do(Assign(target=target, days=days, points=points), clerk)
    else:
        life.do(Forward(target=target, reasons=paper(life.draw, "forward")), clerk)


def _dispute(life: Life) -> None:
    """The office objects, mostly within its five working days; the sender decides."""
    life.reach(life.in_time("objection", otherwise=3))
    life.do(Object(reasons=paper(life.draw, "object")), life.clerk())
    life.wait(1, 4)
    is_agreed = life.chance(0.55)
    reasons = paper(life.draw, "agreed" if is_agreed else "refused")
    life.do(SettleObjection(is_agreed=is_agreed, reasons=reasons), life.clerk(life.standing.handling.sender))


def _refer(life: Life) -> None:
    branch, body, address, limit = life.draw.choice(table("phrases")["papers"]["bodies"])
    slip = Refer(
        branch=Branch(branch),
        body=body,
        address=address,
        limit=Limit(limit),
        runs_from=life.today - DAY * life.draw.randint(1, 90) if life.chance(0.6) else None,
        copied=paper(life.draw, "copied"),
        reasons=paper(life.draw, "refer_reasons"),
    )
    life.do(slip, life.clerk())


def _decline(life: Life) -> None:
    notice = Decline(
        ground=decline.Ground.UNDER_WAY,
        reasons=paper(life.draw, "decline"),
        basis="《信访工作条例》第十九条第三款",
        remedy=paper(life.draw, "decline_remedy"),
    )
    life.do(notice, life.clerk())


def _no_longer(life: Life) -> None:
    opinion_on = life.today - DAY * life.draw.randint(90, 700)
    notice = NoLonger(
        opinion_number=f"云政复核〔{life.today.year - 1}〕{life.draw.randint(1, 90)}号",
        opinion_on=opinion_on,
        delivered_on=opinion_on + DAY * 5,
        claimed_new="称有新的证人",
        reasons=paper(life.draw, "no_longer"),
    )
    life.do(notice, life.clerk())
