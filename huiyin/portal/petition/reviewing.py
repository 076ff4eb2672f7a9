"""The time in which a review or a re-check can be asked for, and the organ that decides (A35, A36)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from huiyin.dossier.naming import office_row
from huiyin.journal.read import View
from huiyin.law.act import Act
from huiyin.law.clocks import Explanation
from huiyin.law.petition.passing_on import free_above
from huiyin.law.petition.stages import Stage
from huiyin.law.petition.steps.review.request_recheck import RequestRecheck
from huiyin.law.running import Fate
from huiyin.people.models import Office
from huiyin.people.offices import offices


@dataclass(frozen=True, kw_only=True)
class Window:
    """The last day with its count, and the organ above."""

    explained: Explanation | None
    organ: Office | None

    def is_over(self, today: date) -> bool:
        """Whether the last day has passed: then a reason is asked for, and a person decides on it."""
        return self.explained is not None and today > self.explained.due.binding


def window(view: View, step: type[Act[Any]]) -> Window | None:
    """The window of that step; None for a step that has none."""
    if not step.window:
        return None
    standing = view.standing
    is_over = standing.stage is Stage.ENDED  # the day on which it would have been over
    decided_by = (
        standing.handling.review.reviewer
        if step is RequestRecheck and standing.handling.review
        else standing.handling.handler
    )
    clocks = [duty for duty in view.duties if duty.clock == step.window and (is_over or duty.fate is Fate.RUNNING)]
    return Window(
        explained=view.explained(clocks[-1].place) if clocks else None,
        organ=office_row(free_above(offices(), decided_by, standing.barred)),
    )
