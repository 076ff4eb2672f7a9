"""Dossiers whose way was corrected: recalled, taken over, reported on and returned, told who is competent."""

from __future__ import annotations

from huiyin.law.actors import PETITIONER
from huiyin.law.petition.steps.handling.extend_assignment import ExtendAssignment
from huiyin.law.petition.steps.handling.report_back import ReportBack
from huiyin.law.petition.steps.handling.report_progress import ReportProgress
from huiyin.law.petition.steps.handling.return_report import ReturnReport
from huiyin.law.petition.steps.passing_on.assign import Assign
from huiyin.law.petition.steps.passing_on.recall import Recall
from huiyin.law.petition.steps.passing_on.take_over import TakeOver
from huiyin.law.petition.steps.passing_on.tell_competent import TellCompetent
from huiyin.law.petition.steps.review.withdraw_request import WithdrawRequest
from tests.dossiers import Petition, a_petition, clerk_of, head_of


def recalled_and_taken_over() -> Petition:
    """Forwarded to the wrong office, recalled, forwarded again, and taken over by the county government."""
    back = a_petition().registered().forwarded("H-RS").later(1).did(Recall(reasons="应由住建局办理"), clerk_of("H-XF"))
    handed = back.forwarded("H-ZJ").accepted().later(3)
    return handed.did(TakeOver(reasons="涉及多个部门", contact="政府办 0300-1230000"), head_of("H-GOV"))


def reported_on_and_returned() -> Petition:
    """Assigned, extended, reported on, completed, and the report sent back."""
    sent = a_petition().registered().did(Assign(target="H-ZJ", days=60, points="修好路灯"), clerk_of("H-XF"))
    accepted = Petition(sent.recorded, sent.day, "H-ZJ").accepted()
    longer = accepted.later(5).did(ExtendAssignment(days=20, reasons="等待灯具"), clerk_of("H-XF"))
    told = longer.later(5).did(ReportProgress(done="已勘察", open="月底前安装"), clerk_of("H-ZJ"))
    answered = told.heard().answered().delivered()
    reported = answered.later(1).did(ReportBack(results="已修复三盏"), clerk_of("H-ZJ"))
    return reported.later(2).did(ReturnReport(days=15, points="仍有两盏不亮"), clerk_of("H-XF"))


def told_who_is_competent() -> Petition:
    """Not ours, nor of those under us."""
    told = TellCompetent(target="C-GOV", address="云溪市滨江路1号", reasons="属市级职权")
    return a_petition().registered().later(2).did(told, clerk_of("H-XF"))


def request_withdrawn() -> Petition:
    """A review asked for, and the request withdrawn."""
    asked = a_petition().registered().forwarded().accepted().heard().answered().delivered().later(3).review_asked()
    return asked.later(2).did(WithdrawRequest(), PETITIONER)


MANAGED = (recalled_and_taken_over, reported_on_and_returned, told_who_is_competent, request_withdrawn)
