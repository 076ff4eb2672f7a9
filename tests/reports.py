"""Reports of wrongdoing in the test county; each act is recorded by a person who may do it (R-07, R-08)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Self

from huiyin.journal.record import begin
from huiyin.law.actors import PETITIONER, Actor, Kind, Role
from huiyin.law.petition.steps.afterwards.end import End
from huiyin.law.petition.steps.bringing.register import Register
from huiyin.law.petition.steps.bringing.report_retaliation import ReportRetaliation
from huiyin.law.petition.steps.handling.conclude import Conclude, Finding
from huiyin.law.petition.steps.handling.deliver import Deliver
from huiyin.law.petition.steps.passing_on.forward import Forward
from huiyin.law.petition.steps.passing_on.inform import Inform
from huiyin.law.petition.steps.taking_up.accept import Accept
from huiyin.law.petition.values import Purpose
from huiyin.law.service import Service
from huiyin.people.models import Appointment
from tests.dossiers import Petition, a_petition, at

RESULT = "调取了采石场的账目，谈话笔录附卷"
FEEDBACK = "您反映的问题部分属实，已作处理"


def custodian_of(office: str) -> Actor:
    """The custodian of sealed reports of an office of the test county."""
    staff = Appointment.objects.get(post__office_id=office, post__role=Role.CUSTODIAN.value).staff_id
    return Actor(kind=Kind.STAFF, staff=staff, office=office, roles=frozenset({Role.CUSTODIAN}))


@dataclass(frozen=True)
class Report(Petition):
    """A recorded report, on the day of its last act; ``handler`` is the office that handles it."""

    def sent(self, target: str = "H-JW") -> Self:
        """Forwarded by the custodian of the holder."""
        moved = self.did(Forward(target=target, reasons="属检举控告，按管理权限移送"), custodian_of(self.handler))
        return replace(moved, handler=target)

    def informed(self) -> Self:
        """The organisation department is informed on paper."""
        return self.did(Inform(target="H-ZZ", facts="来件反映一名干部，供掌握"), custodian_of(self.handler))

    def taken_up(self) -> Self:
        """Accepted."""
        return self.did(Accept(understood="查清账目", contact="信访室 0300-12388"), custodian_of(self.handler))

    def concluded(self) -> Self:
        """Concluded, with feedback."""
        told = Conclude(finding=Finding.PARTLY, result=RESULT, feedback=FEEDBACK)
        return self.did(told, custodian_of(self.handler))

    def fed_back(self) -> Self:
        """The feedback is served today."""
        paper = Deliver(service=Service.IN_PERSON, served_on=self.day, proof="本人签收")
        return self.did(paper, custodian_of(self.handler))

    def ended(self) -> Self:
        """The procedure has ended."""
        return self.did(End(), custodian_of(self.handler))


def a_report(
    on: date = date(2026, 3, 6), *, accused: tuple[str, ...] = (), accused_staff: tuple[int, ...] = (), **changes: Any
) -> Report:
    """A report submitted on the web and registered by a clerk, or by the custodian if it is ticked as a report."""
    came = a_petition(on, **changes)
    entries: dict[str, Any] = {"purpose": Purpose.REPORT, "category": "160000", "region": "990123101"}
    if changes.get("is_report"):
        done = came.did(Register(**entries, accused=accused, accused_staff=accused_staff), custodian_of("H-XF"))
    else:
        done = came.registered(**entries, accused=accused, accused_staff=accused_staff)
    holder = done.view.standing.holder
    return Report(done.recorded, done.day, holder)


def a_complaint(on: date = date(2026, 3, 6), *, accused: tuple[str, ...] = ("H-XF", "H-ZJ"), **changes: Any) -> Report:
    """A complaint of retaliation."""
    said: dict[str, Any] = {
        "office": "H-JW",
        "region": "990123101",
        "subject": "因信访受到打击报复",
        "text": "写信以后被调去守采石场的大门。",
        "request": "请恢复原来的岗位。",
        "name": "何秋实",
        "phone": "13800000000",
    }
    act = ReportRetaliation(accused=accused, **(said | changes))
    return Report(begin("petition", act, by=PETITIONER, on=at(on)), on, act.office)
