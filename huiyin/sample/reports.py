"""Reports of wrongdoing and complaints of retaliation: passed on, handled, concluded."""

from __future__ import annotations

from huiyin.law.actors import PETITIONER
from huiyin.law.limits import Limit
from huiyin.law.petition.steps.afterwards.end import End
from huiyin.law.petition.steps.bringing.report_retaliation import ReportRetaliation, outside
from huiyin.law.petition.steps.handling.conclude import Conclude, Finding
from huiyin.law.petition.steps.handling.deliver import Deliver
from huiyin.law.petition.steps.passing_on.forward import Forward
from huiyin.law.petition.steps.passing_on.inform import Inform
from huiyin.law.petition.steps.taking_up.accept import Accept
from huiyin.law.petition.steps.taking_up.refer import Refer
from huiyin.law.petition.values import Branch
from huiyin.law.service import Service
from huiyin.sample.letters import Letter, paper
from huiyin.sample.life import DAY, Life, Stop

COUNTY_BODY, CITY_BODY = "H-JW", "C-JW"
SHARE_OF_RETALIATION = 0.008


def suffers_retaliation(life: Life) -> bool:
    """Whether this is a complaint of retaliation; never for arranged plots."""
    return not life.plot.halt and life.chance(SHARE_OF_RETALIATION)


def complain(life: Life, letter: Letter, *, region: str, town: str) -> None:
    """Submit a complaint of retaliation because of an earlier petition."""
    line = ("H-XF", town)
    complaint = ReportRetaliation(
        office=outside(life.offices, region, line),
        region=region,
        accused=line,
        subject="因信访受到打击报复",
        text=paper(life.draw, "retaliation"),
        request=paper(life.draw, "retaliation_wish"),
        name=letter.name,
        phone=letter.phone,
        address=letter.address,
    )
    life.do(complaint, PETITIONER)


def live_as_report(life: Life, letter: Letter) -> None:
    """Simulate a registered report until feedback and end; raises Stop."""
    if life.offices[life.standing.holder].is_petition_office:
        _send(life, COUNTY_BODY if life.chance(0.9) else CITY_BODY)
    if life.standing.holder == COUNTY_BODY and life.chance(0.1):
        _send(life, CITY_BODY)
    life.reach(life.in_time("report_pass_on", otherwise=3))
    if life.chance(0.08):
        _refer(life)
    else:
        _look_into(life, letter)
    life.do(End(), life.clerk())
    raise Stop


def _send(life: Life, target: str) -> None:
    day = life.in_time("pass_on", "report_pass_on", otherwise=4)
    life.reach(min(day, life.today + life.draw.randint(0, 5) * DAY))
    if life.chance(0.25):
        department = "H-ZZ" if life.standing.holder != CITY_BODY else "C-ZZ"
        life.do(Inform(target=department, facts=paper(life.draw, "inform")), life.clerk())
    life.do(Forward(target=target, reasons=paper(life.draw, "report_forward")), life.clerk())


def _look_into(life: Life, letter: Letter) -> None:
    phone = f"0999-622{life.draw.randint(1000, 1999)}"
    contact = paper(life.draw, "report_contact", phone=phone)
    life.do(Accept(understood=letter.request, contact=contact), life.clerk())
    life.wait(8, 60)
    finding = life.draw.choices(list(Finding), [25, 30, 30, 15])[0]
    said = paper(life.draw, f"feedback_{finding.value}")
    life.do(Conclude(finding=finding, result=paper(life.draw, "report_result"), feedback=said), life.clerk())
    life.reach(life.in_time("report_result", otherwise=10))
    _deliver(life)
    life.wait(1, 10)


def _refer(life: Life) -> None:
    slip = Refer(
        branch=Branch.PARTY,
        body="中共回县县委党校支部委员会",
        address="回县城关镇党校路2号",
        limit=Limit.NONE,
        copied=paper(life.draw, "copied"),
        reasons=paper(life.draw, "refer_reasons"),
    )
    life.do(slip, life.clerk())
    life.wait(1, 4)
    _deliver(life)
    life.wait(1, 10)


def _deliver(life: Life) -> None:
    proof = paper(life.draw, "proof", n=life.draw.randint(10**8, 10**9))
    service = life.draw.choice([Service.IN_PERSON, Service.MAIL, Service.ELECTRONIC])
    life.do(Deliver(service=service, served_on=life.today, proof=proof), life.clerk())
