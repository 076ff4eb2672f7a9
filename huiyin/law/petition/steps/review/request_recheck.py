"""Request a re-check (请求复核): within thirty days of the review opinion, to the organ above it (A36)."""

from __future__ import annotations

from dataclasses import dataclass

from huiyin.law.act import Offer
from huiyin.law.fields import ask
from huiyin.law.petition.reviewing.levels import RECHECK
from huiyin.law.petition.reviewing.request_round import RequestRound
from huiyin.law.words import say


@dataclass(frozen=True, kw_only=True)
class RequestRecheck(RequestRound):
    """Against the review opinion, to the last of the three levels; the same rules on time as for a review."""

    verb = "request_recheck"
    title = say("Ask for a re-check")
    sentence = say("The person asked for a re-check.")
    article = "A36"
    letter = say("Receipt of the request for re-check")
    level = RECHECK
    window = RECHECK.window
    offer = Offer(
        lead=say("If you do not agree with the review opinion, the next organ above looks at it once more."),
        follows=say("This is the last of the three levels. It must be decided in writing."),
        done=say("Your request for a re-check has arrived."),
        asks_twice=True,
    )

    reasons: str = ask("What is wrong with the review opinion", sealed=True, lines=8)
