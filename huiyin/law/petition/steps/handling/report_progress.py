"""Report progress (反馈办理进展): what was done so far on an assignment that still runs (A22(1)③, 北京46)."""

from __future__ import annotations

from dataclasses import dataclass

from huiyin.law.act import Act, Scene
from huiyin.law.fields import ask
from huiyin.law.petition import who
from huiyin.law.petition.standing import Standing
from huiyin.law.words import say


@dataclass(frozen=True, kw_only=True)
class ReportProgress(Act[Standing]):
    """As often as there is something to say; the completion report is owed all the same."""

    verb = "report_progress"
    title = say("Report progress")
    sentence = say("{office} reported how far it has come.")
    article = "A22"
    letter = say("Progress report")
    is_told = False
    who = who.ASSIGNED_OFFICE

    done: str = ask("What was done", sealed=True, lines=6)
    open: str = ask("What is still to be done, and by when", sealed=True, lines=4)

    def apply(self, standing: Standing, scene: Scene) -> Standing:
        """Stop no clock."""
        return standing
