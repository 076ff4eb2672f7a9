"""The steps of an advice: given by a petition office, answered by the office advised."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from huiyin.journal.record import Recorded, begin
from huiyin.law.act import SHANGHAI
from huiyin.law.actors import Role
from huiyin.law.advice.standing import Subject
from huiyin.law.advice.steps.advise import Advise
from tests.dossiers import clerk_of
from tests.examples.example import Example

SAID = {
    "subject": "work", "target": "H-ZJ", "category": "030900", "facts": "多个小区漏水迟迟不修。",
    "basis": "《物业管理条例》第三十五条", "advice": "建立维修限时办结制度。\n并公开。", "days": "20",
}  # fmt: skip


def given(**changes: Any) -> Recorded:
    """An advice of the petition office to the housing bureau, given now; some fields may say otherwise."""
    said: dict[str, Any] = SAID | {"subject": Subject.WORK, "days": 20} | changes
    return begin("advice", Advise(**said), by=clerk_of("H-XF"), on=datetime.now(SHANGHAI))


EXAMPLES: dict[str, Example] = {
    "advise": Example(None, ("H-XF", Role.PETITION_CLERK), SAID),
    "respond": Example(
        given,
        ("H-ZJ", Role.UNIT_HEAD),
        {"adoption": "partly", "measures": "三十日内出台办法。", "reasons": "经费本年不足。"},
    ),
}
