"""Petitions for tests, created by recording acts, so that no test uses a state that the law forbids.

a_petition(on=day).registered().forwarded("H-ZJ").accepted().heard().answered().delivered()
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any, Self

from huiyin.journal.read import View, matter
from huiyin.journal.record import Recorded, begin, record
from huiyin.law.act import SHANGHAI, Act
from huiyin.law.actors import PETITIONER, Actor, Kind, Role
from huiyin.law.petition.judging import Flaw
from huiyin.law.petition.steps.bringing.register import Register
from huiyin.law.petition.steps.bringing.submit import Submit
from huiyin.law.petition.steps.handling.answer import Answer
from huiyin.law.petition.steps.handling.deliver import Deliver
from huiyin.law.petition.steps.handling.hear import Hear, Manner
from huiyin.law.petition.steps.parties.sign import Sign
from huiyin.law.petition.steps.passing_on.forward import Forward
from huiyin.law.petition.steps.review.recheck import Recheck
from huiyin.law.petition.steps.review.request_recheck import RequestRecheck
from huiyin.law.petition.steps.review.request_review import RequestReview
from huiyin.law.petition.steps.review.review import Review
from huiyin.law.petition.steps.taking_up.accept import Accept
from huiyin.law.petition.values import Channel, Outcome, Purpose, Verdict
from huiyin.law.service import Service
from huiyin.people.access import Petitioner
from huiyin.people.models import Appointment

HANDLING = {"H-XF": (Role.PETITION_CLERK, Role.PETITION_HEAD)}
UNIT = (Role.UNIT_CLERK, Role.UNIT_HEAD)


def at(day: date, hour: int = 10) -> datetime:
    """A time on that day in China."""
    return datetime(day.year, day.month, day.day, hour, tzinfo=SHANGHAI)


def clerk_of(office: str) -> Actor:
    """The clerk of an office of the test county."""
    return actor(office, HANDLING.get(office, UNIT)[0])


def head_of(office: str) -> Actor:
    """The head of an office of the test county."""
    return actor(office, HANDLING.get(office, UNIT)[1])


def actor(office: str, role: Role) -> Actor:
    """Who holds that post in an office of the test county."""
    staff = Appointment.objects.get(post__office_id=office, post__role=role.value).staff_id
    return Actor(kind=Kind.STAFF, staff=staff, office=office, roles=frozenset({role}))


def a_submission(day: date, **changes: Any) -> Submit:
    """An example of an act ``submit`` on the web."""
    said: dict[str, Any] = {
        "channel": Channel.WEB,
        "received_on": day,
        "office": "H-XF",
        "region": "990123101",
        "subject": "柳河镇东街路灯不亮",
        "text": "东街三盏路灯坏了两个月，老人晚上出门摔倒过。",
        "request": "请修好路灯。",
        "name": "何秋实",
        "phone": "13800000000",
        "address": "柳河镇东街12号",
    }
    return Submit(**(said | changes))


@dataclass(frozen=True)
class Petition:
    """A recorded petition, on the day of its last act; each method records an act and returns the new state."""

    recorded: Recorded
    day: date
    handler: str = "H-XF"

    @property
    def number(self) -> str:
        """The number of the petition."""
        return self.recorded.number

    @property
    def view(self) -> View:
        """The petitioner's view."""
        return matter(Petitioner(self.number))

    def later(self, days: int) -> Self:
        """The same petition some days later."""
        return replace(self, day=self.day + timedelta(days=days))

    def seen_by(self, party: int) -> View:
        """The view of a signer or agent."""
        return matter(Petitioner(self.number, party))

    def signed(self, name: str = "联名甲", **changes: Any) -> Self:
        """Add a signer; ``recorded.codes`` has their query code."""
        said = {"name": name, "consent": "在来信上签名"} | changes
        return self.did(Sign(**said), PETITIONER)

    def did(self, act: Act[Any], by: Actor) -> Self:
        """Record an act."""
        return replace(self, recorded=record(self.number, act, by=by, on=at(self.day)))

    def registered(self, **changes: Any) -> Self:
        """Registered by the receiving office."""
        said = {"purpose": Purpose.CLAIM, "category": "030900", "region": "990123101"} | changes
        return self.did(Register(**said), clerk_of("H-XF"))

    def forwarded(self, target: str = "H-ZJ") -> Self:
        """Forwarded by the petition office."""
        sent = self.did(Forward(target=target, reasons="属该单位职责"), clerk_of("H-XF"))
        return replace(sent, handler=target)

    def accepted(self) -> Self:
        """Accepted by the holder."""
        taken = Accept(understood="修好路灯", contact="办公室 0300-1234567", branch_reasons="不属诉讼、仲裁、复议事项")
        return self.did(taken, clerk_of(self.handler))

    def heard(self) -> Self:
        """The person was heard today."""
        return self.did(Hear(heard_on=self.day, manner=Manner.PHONE, record="讲述了情况"), clerk_of(self.handler))

    def answered(self) -> Self:
        """Answered by the head."""
        answer = Answer(
            request="修好路灯",
            facts="经查属实",
            outcome=Outcome.SUPPORT,
            opinion="十日内修好",
            basis="《城市道路照明设施管理规定》",
            carry_out_days=30,
        )
        return self.did(answer, head_of(self.handler))

    def delivered(self, by: str = "", party: int = 0) -> Self:
        """The latest paper is served today."""
        paper = Deliver(party=party, service=Service.IN_PERSON, served_on=self.day, proof="本人签收")
        return self.did(paper, clerk_of(by or self.handler))

    def review_asked(self) -> Self:
        """The person requests a review."""
        return self.did(RequestReview(filed_on=self.day, reasons="没有修好"), PETITIONER)

    def reviewed(self, verdict: Verdict = Verdict.UPHOLD, redo_days: int = 0) -> Self:
        """Reviewed by the county government."""
        flaw = Flaw.NONE if verdict in {Verdict.UPHOLD, Verdict.TOO_LATE} else Flaw.FACTS
        said = {"facts": "查明", "opinion": "维持", "basis": "第三十五条"}
        opinion = Review(verdict=verdict, **said, redo_days=redo_days, flaw=flaw)
        return self.did(opinion, head_of("H-GOV"))

    def recheck_asked(self) -> Self:
        """The person requests a re-check."""
        return self.did(RequestRecheck(filed_on=self.day, reasons="仍没有修好"), PETITIONER)

    def rechecked(self) -> Self:
        """Re-checked by the city government."""
        opinion = Recheck(verdict=Verdict.UPHOLD, facts="查明", opinion="维持", basis="第三十六条")
        return self.did(opinion, head_of("C-GOV"))


def spoken(on: date = date(2026, 3, 6)) -> Petition:
    """Taken down by the petition office from what a caller said."""
    said = a_submission(on, channel=Channel.PHONE, is_oral=True)
    return Petition(begin("petition", said, by=clerk_of("H-XF"), on=at(on)), on)


def a_petition(on: date = date(2026, 3, 6), **changes: Any) -> Petition:
    """A petition submitted on the web on that day."""
    return Petition(begin("petition", a_submission(on, **changes), by=PETITIONER, on=at(on)), on)
