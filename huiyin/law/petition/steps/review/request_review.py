"""Request a review (请求复查): within thirty days of the written answer, to the organ one level up (A35)."""

from __future__ import annotations

from dataclasses import dataclass

from huiyin.law.act import Offer
from huiyin.law.fields import ask
from huiyin.law.petition.reviewing.levels import REVIEW
from huiyin.law.petition.reviewing.request_round import RequestRound
from huiyin.law.words import say


@dataclass(frozen=True, kw_only=True)
class RequestReview(RequestRound):
    """Against the written answer."""

    verb = "request_review"
    title = say("Ask for a review")
    sentence = say("The person asked for a review.")
    article = "A35"
    letter = say("Receipt of the request for review")
    level = REVIEW
    window = REVIEW.window
    offer = Offer(
        lead=say("If you do not agree with the answer, the organ above looks at it again."),
        follows=say("The organ above must decide in writing. You get a receipt, and you can follow it here."),
        done=say("Your request for a review has arrived."),
        asks_twice=True,
    )

    reasons: str = ask("What is wrong with the answer", sealed=True, lines=8)
