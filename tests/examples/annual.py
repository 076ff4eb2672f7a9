"""The one step of an annual report; its figures are counted by the room, not typed."""

from __future__ import annotations

from huiyin.law.actors import Role
from tests.examples.example import Example

EXAMPLES: dict[str, Example] = {
    "report_year": Example(
        None,
        ("H-XF", Role.PETITION_HEAD),
        {"year": "2025", "targets": ["H-GOV"], "overview": "总体平稳。", "problems": "物业纠纷较多。"},
    ),
}
