"""Request a review (请求复查): within thirty days of the written answer, to the organ one level up (A35)."""

from __future__ import annotations

from dataclasses import dataclass

from huiyin.law.fields import ask
from huiyin.law.petition.levels import REVIEW
from huiyin.law.petition.request_round import RequestRound
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

    reasons: str = ask("What is wrong with the answer", sealed=True, lines=8)
