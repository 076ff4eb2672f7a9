"""How far a petition has come, and what each stage is called."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from huiyin.law.words import Phrase, say


class Stage(StrEnum):
    """How far the matter has come. What may follow each is in procedure.py."""

    NEW = "new"
    RECEIVED = "received"
    REGISTERED = "registered"
    HANDED = "handed"
    OBJECTED = "objected"
    DISPUTED = "disputed"
    ACCEPTED = "accepted"
    ANSWERED = "answered"
    DELIVERED = "delivered"
    REVIEW_ASKED = "review_asked"
    REVIEWED = "reviewed"
    REVIEW_DELIVERED = "review_delivered"
    RECHECK_ASKED = "recheck_asked"
    RECHECKED = "rechecked"
    RECHECK_DELIVERED = "recheck_delivered"
    DECLINED = "declined"
    NO_LONGER = "no_longer"
    REFERRED = "referred"
    JOINED = "joined"
    ENDED = "ended"
    REFILED = "refiled"


STAGES: Mapping[Stage, Phrase] = {
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
