"""The one step of an annual report; its figures are counted by the room, not typed."""

from __future__ import annotations

from datetime import datetime

from huiyin.journal.record import Recorded, begin
from huiyin.law.act import SHANGHAI
from huiyin.law.actors import Role
from huiyin.law.annual.steps.report_year import ReportYear
from tests.dossiers import head_of
from tests.examples.example import Example

SAID = {"year": "2025", "targets": ["H-GOV"], "overview": "总体平稳。", "problems": "物业纠纷较多。"}
#: counted by the room
FIGURES = (("total", "all", 3), ("deeds", "answer", 2))


def made() -> Recorded:
    """An annual report of the petition office to the county government."""
    counted = {"year": 2025, "targets": ("H-GOV",), "figures": FIGURES}
    return begin("annual", ReportYear(**(SAID | counted)), by=head_of("H-XF"), on=datetime.now(SHANGHAI))


EXAMPLES: dict[str, Example] = {
    "report_year": Example(None, ("H-XF", Role.PETITION_HEAD), SAID, {"figures": FIGURES}),
}
