"""The stages of a petition in words."""

from __future__ import annotations

from huiyin.law.petition.standing import Stage
from huiyin.law.words import Phrase, say

STAGES: dict[Stage, Phrase] = {
    Stage.NEW: say("not yet submitted"),
    Stage.RECEIVED: say("received, to be registered"),
    Stage.REGISTERED: say("registered, to be passed on or taken up"),
    Stage.HANDED: say("passed on to an office"),
    Stage.OBJECTED: say("the office objects, the sender decides"),
    Stage.DISPUTED: say("two offices hold each other competent, the organ above decides"),
    Stage.ACCEPTED: say("accepted, being handled"),
    Stage.ANSWERED: say("answered, to be delivered"),
    Stage.DELIVERED: say("answer delivered"),
    Stage.REVIEW_ASKED: say("under review"),
    Stage.REVIEWED: say("reviewed, to be delivered"),
    Stage.REVIEW_DELIVERED: say("review opinion delivered"),
    Stage.RECHECK_ASKED: say("under re-check"),
    Stage.RECHECKED: say("re-checked, to be delivered"),
    Stage.RECHECK_DELIVERED: say("re-check opinion delivered"),
    Stage.DECLINED: say("not accepted"),
    Stage.NO_LONGER: say("no longer accepted"),
    Stage.REFERRED: say("referred to another procedure"),
    Stage.JOINED: say("joined to another matter"),
    Stage.ENDED: say("ended"),
    Stage.REFILED: say("brought again after the end, to be looked at"),
}
