"""The status of a petition and what comes next, in plain words."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from huiyin.law.petition.answering import leads_to_review
from huiyin.law.petition.stages import Stage
from huiyin.law.petition.standing import Standing
from huiyin.law.petition.values import Branch
from huiyin.law.statute import Pack


@dataclass(frozen=True)
class Now:
    """``where`` it stands, and what happens ``next``."""

    where: Promise
    next: Promise


_READ_AND_DECIDE = _("Read the paper. If you do not agree, you can take the next step below until the day shown there.")
_DELIVER = _("The paper is brought to you. Your own time to answer it begins only when you have received it.")

#: The answer is there, and no review follows it: of a duty, of a suggestion, of a report (A29, A30, 行政诉讼法47).
_ANSWERED_DUTY = Now(
    _("You have the written answer."),
    _("Read the paper. If you do not agree, the way is administrative review or the court; the paper says by when."),
)
_ANSWERED = Now(_("You have the written answer."), _("Read the paper. With new facts or reasons you can come again."))

STAGES: dict[Stage, Now] = {
    Stage.NEW: Now(_("It is not sent yet."), _("Please send it.")),
    Stage.RECEIVED: Now(
        _("It has arrived and waits to be registered."),
        _("The office registers it, and then takes it up itself or passes it on to the office that must act."),
    ),
    Stage.REGISTERED: Now(
        _("It is registered."),
        _("The office takes it up itself, or passes it on to the office that must act, and tells you which."),
    ),
    Stage.HANDED: Now(
        _("It has been passed on to the office that must act."),
        _("That office tells you in writing whether it accepts it. If it is not competent, it must say so soon."),
    ),
    Stage.OBJECTED: Now(
        _("The office that got it says that it is not competent."),
        _("Whoever passed it on decides. Your matter does not fall between two offices: one of them must take it."),
    ),
    Stage.DISPUTED: Now(
        _("Two offices hold each other competent."),
        _("The organ above both decides which one must act. No period stops meanwhile, and you are told the decision."),
    ),
    Stage.ACCEPTED: Now(
        _("It is accepted and being handled."),
        _("The office looks into it and hears you. Then it answers in writing, with facts, reasons and the law."),
    ),
    Stage.ANSWERED: Now(_("It is answered."), _DELIVER),
    Stage.DELIVERED: Now(_("You have the written answer."), _READ_AND_DECIDE),
    Stage.REVIEW_ASKED: Now(
        _("You asked for a review. The organ above is looking at the answer."),
        _("It decides in writing. Somebody decides who had no part in the answer."),
    ),
    Stage.REVIEWED: Now(_("The review is decided."), _DELIVER),
    Stage.REVIEW_DELIVERED: Now(_("You have the review opinion."), _READ_AND_DECIDE),
    Stage.RECHECK_ASKED: Now(
        _("You asked for a re-check. The next organ above is looking at it."),
        _("It decides in writing. This is the last of the three levels."),
    ),
    Stage.RECHECKED: Now(_("The re-check is decided."), _DELIVER),
    Stage.RECHECK_DELIVERED: Now(
        _("You have the re-check opinion, the last of the three levels."),
        _("The procedure is over. Help, and carrying out what was decided, are not. New facts can always be brought."),
    ),
    Stage.DECLINED: Now(
        _("It was not accepted."),
        _("The notice says why, on which article, and where you can go. If something was missed, add it here."),
    ),
    Stage.NO_LONGER: Now(
        _("It is no longer accepted after the re-check."),
        _("The notice says why. New facts or reasons can always be brought."),
    ),
    Stage.REFERRED: Now(
        _("Another procedure is the right one for it."),
        _("The slip says which body, where it is, and by when you must go there. Please do not let that day pass."),
    ),
    Stage.JOINED: Now(
        _("It was joined to a matter of the same content that is already being handled."),
        _("The answer is given there, and by the day that runs there. Nothing you wrote is lost."),
    ),
    Stage.ENDED: Now(
        _("The procedure is over."),
        _(
            "What was decided must still be carried out. "
            "New facts or reasons can always be brought: bring it again below."
        ),
    ),
    Stage.REFILED: Now(
        _("You brought it again. The office that registered it looks at what is new."),
        _("A person decides whether it is taken up anew, and tells you why. What offices still owe you stays owed."),
    ),
}


#: Of a report of wrongdoing: what differs from other matters.
REPORT: dict[Stage, Now] = {
    Stage.RECEIVED: Now(
        _("It has arrived. Only custodians of sealed reports can read it."),
        _("A custodian registers it and passes it on to the body that handles such reports."),
    ),
    Stage.REGISTERED: Now(
        _("It is registered. Only custodians of sealed reports can read it."),
        _("A custodian passes it on to the body that handles such reports, or takes it up there."),
    ),
    Stage.HANDED: Now(
        _("It has been passed on to the body that handles it."),
        _("That body tells you whether it takes the report up."),
    ),
    Stage.ACCEPTED: Now(
        _("The report is taken up and being looked into."),
        _("What came of it is told to you. Whom it is about does not learn that you reported."),
    ),
    Stage.ANSWERED: Now(
        _("The report has been looked into."), _("The feedback is brought to you. You can read it here already.")
    ),
    Stage.DELIVERED: Now(
        _("You have the feedback on your report."),
        _("If you learn of more, you can add it as long as the matter is open, or report again at any time."),
    ),
}


def now(standing: Standing, pack: Pack) -> Now:
    """Where the matter stands and what comes next; what follows an answer depends on what it answers."""
    if standing.is_sealed and standing.stage in REPORT:
        return REPORT[standing.stage]
    if standing.stage is not Stage.DELIVERED or leads_to_review(standing, pack):
        return STAGES[standing.stage]
    return _ANSWERED_DUTY if standing.handling.branch is Branch.DUTY else _ANSWERED
