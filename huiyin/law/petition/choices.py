"""What the choices of the steps are called: channels, purposes, outcomes, grounds and the like.

Kept by kind and then by choice, since choices of two kinds may share a code ("in_person") and then compare equal.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from huiyin.law.petition.standing import Channel, Outcome, Purpose, Verdict
from huiyin.law.petition.steps import decline, end, urge
from huiyin.law.petition.steps.deliver import Service
from huiyin.law.petition.steps.hear import Manner
from huiyin.law.petition.steps.rate import Rating
from huiyin.law.petition.steps.refer import Branch
from huiyin.law.words import Phrase, say

CHOICES: Mapping[type[StrEnum], Mapping[StrEnum, Phrase]] = {
    Channel: {
        Channel.WEB: say("Web"),
        Channel.LETTER: say("Letter"),
        Channel.PHONE: say("Telephone"),
        Channel.FAX: say("Fax"),
        Channel.VISIT: say("Visit"),
    },
    Purpose: {
        Purpose.CLAIM: say("Claim"),
        Purpose.SUGGESTION: say("Suggestion"),
        Purpose.REPORT: say("Report of wrongdoing"),
    },
    Outcome: {
        Outcome.SUPPORT: say("Supported"),
        Outcome.EXPLAIN: say("Explained"),
        Outcome.REFUSE: say("Not supported"),
    },
    Verdict: {
        Verdict.UPHOLD: say("Upheld"),
        Verdict.CHANGE: say("Changed"),
        Verdict.REVOKE: say("Revoked"),
        Verdict.REDO: say("To be decided again within a set period"),
        Verdict.TOO_LATE: say("Asked for too late without good reason"),
    },
    decline.Ground: {
        decline.Ground.UNDER_WAY: say("Already accepted or being handled within its period"),
        decline.Ground.IN_COURT: say("Before a court, the procuratorate or the police, or due there"),
        decline.Ground.OTHER_PROCEDURE: say("Another procedure that the law provides"),
        decline.Ground.NOT_A_PETITION: say("Not a petition"),
    },
    end.Ground: {
        end.Ground.RECHECKED: say("The re-check opinion was delivered"),
        end.Ground.NOT_CHALLENGED: say("No review was asked for in time"),
        end.Ground.ANSWERED: say("The answer was delivered"),
        end.Ground.TOLD: say("The person was told where to go"),
        end.Ground.WITHDRAWN: say("The person withdrew it"),
    },
    urge.Ground: {
        urge.Ground.NOT_ACCEPTED: say("Not accepted although it should be"),
        urge.Ground.OVERDUE: say("Not handled within the period"),
        urge.Ground.PROCEDURE: say("Not handled by the procedure"),
        urge.Ground.REPORT_MISSING: say("Result not reported as required"),
        urge.Ground.PRETENCE: say("Shifted, delayed or only pretended to be handled"),
        urge.Ground.NOT_CARRIED_OUT: say("Supported but not carried out"),
        urge.Ground.OTHER: say("Something else that needs urging"),
    },
    Branch: {
        Branch.COURT: say("Court, procuratorate or police procedure"),
        Branch.ARBITRATION: say("Arbitration"),
        Branch.PARTY: say("Appeal of a Party member"),
        Branch.ADMINISTRATIVE: say("Administrative review or another administrative procedure"),
        Branch.DUTY: say("Request that an office do its legal duty"),
        Branch.DISCIPLINE: say("Discipline inspection and supervision"),
    },
    Manner: {
        Manner.IN_PERSON: say("In person"),
        Manner.PHONE: say("By phone"),
        Manner.VIDEO: say("By video"),
        Manner.WRITING: say("In writing"),
        Manner.NOT_REACHED: say("Not reached, in spite of what was tried"),
    },
    Service: {
        Service.IN_PERSON: say("Handed over in person"),
        Service.MAIL: say("By mail"),
        Service.ELECTRONIC: say("Electronically"),
        Service.LEFT: say("Left before a witness"),
        Service.PUBLIC_NOTICE: say("By public notice"),
    },
    Rating: {
        Rating.SATISFIED: say("Satisfied"),
        Rating.MOSTLY: say("Mostly satisfied"),
        Rating.DISSATISFIED: say("Dissatisfied"),
    },
}


def said(member: StrEnum) -> Phrase:
    """What a choice is called; raises KeyError for one that no step asks for."""
    return CHOICES[type(member)][member]
