"""Reports of wrongdoing and a complaint of retaliation, which together send every letter of theirs."""

from __future__ import annotations

from huiyin.law.petition.steps.passing_on.assign import Assign
from tests.dossiers import Petition
from tests.reports import a_complaint, a_report, custodian_of


def reported() -> Petition:
    """Passed on, the organisation department informed, taken up, concluded, and told."""
    sent = a_report().later(1).informed().later(1).sent()
    return sent.later(3).taken_up().later(20).concluded().later(2).fed_back().ended()


def reported_and_assigned() -> Petition:
    """A report with points to settle, from somebody without a name."""
    return a_report(name="").did(Assign(target="H-JW", days=60, points="查清账目"), custodian_of("H-XF"))


def retaliated() -> Petition:
    """A complaint of retaliation, taken up."""
    return a_complaint().later(2).taken_up()


OF_REPORTS = (reported, reported_and_assigned, retaliated)
