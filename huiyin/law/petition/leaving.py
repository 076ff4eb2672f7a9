"""Leaving the procedure after acceptance: another office is competent, or another procedure is the right one.

The period of the office that had accepted falls away, and what was late stays late. The person loses nothing: whoever
accepts it next answers within sixty days of the first arrival (A24, A28(2), A31; passing_on.left).
"""

from __future__ import annotations

from huiyin.law.petition.settling import check_not_agreed
from huiyin.law.petition.stages import Stage
from huiyin.law.petition.standing import Standing
from huiyin.law.refusals import OutOfTurn
from huiyin.law.words import say


def check_may_leave(standing: Standing, *, article: str) -> None:
    """Refuse where a review ordered a new decision, or an agreement is being performed."""
    if standing.stage is not Stage.ACCEPTED:
        return
    if standing.handling.is_redo:
        raise OutOfTurn(say("A new decision was ordered, so it must be decided here."), article=article)
    check_not_agreed(standing, article=article)
