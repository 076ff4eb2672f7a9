"""A desk with something on it, for a real browser: matters of every age, long words, several people."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.test import Client

from huiyin.law.petition.steps.urging.urge import Ground, Urge
from huiyin.people.access import Person
from huiyin.people.models import Staff
from huiyin.people.person import today
from tests.dossiers import Petition, a_petition, clerk_of

SUBJECTS = (
    "柳河镇东街路灯不亮",
    "拖欠工资：在回县新城二期工地做工四个月未结清，多次催要无果，请求依法责令施工单位支付",
    "小区二次供水水压不足",
    "石坪乡道路塌方未修",
    "物业公司乱收停车费",
    "征地补偿款迟迟没有发放",
)
TEXT = (
    "我们是柳河镇东街的住户。东街三盏路灯从今年一月起不亮，至今已经两个多月。\n\n"
    "老人晚上出门摔倒过一次，孩子放学也不安全。我们向社区反映过三次，社区说归住建部门管，住建部门说要等计划。\n\n"
    "请有关部门明确由谁负责，尽快修好。"
)
REQUEST = "1. 明确由哪个单位负责维修；2. 十日内修好三盏路灯；3. 书面答复今后多久巡查一次。"


@dataclass(frozen=True)
class Scene:
    """The matters that pages are opened on."""

    fresh: Petition
    handed: Petition
    accepted: Petition
    late: Petition


def set_scene() -> Scene:
    """Matters around today."""
    fresh = _brought(0, 0)
    for ago, subject in ((14, 1), (12, 2), (40, 3)):
        _brought(ago, subject).registered(is_urgent=subject == 3)
    handed = _brought(6, 0).registered(accused=("T-LH",)).forwarded("H-ZJ")
    accepted = _brought(30, 1, name="").registered().later(3).forwarded("H-ZJ").later(2).accepted().later(5).heard()
    late = _brought(60, 4).registered().later(1).forwarded("H-ZJ").later(30)
    urging = Urge(ground=Ground.OVERDUE, problem="超过期限未告知", action="三日内告知并书面说明原因", days=3)
    return Scene(fresh, handed, accepted, late.did(urging, clerk_of("H-XF")))


def _brought(ago: int, subject: int, **changes: Any) -> Petition:
    day: date = today() - timedelta(days=ago)
    said = {"subject": SUBJECTS[subject], "text": TEXT, "request": REQUEST, "people": 12} | changes
    return a_petition(day, **said)


def cookie(person: Person, address: str) -> dict[str, str]:
    """The session cookie of that person, for a real browser."""
    browser = Client()
    browser.force_login(Staff.objects.get(pk=person.staff))
    return {"name": "session", "value": browser.cookies["session"].value, "url": address}
