"""What runs beside the stages of a petition: each track is a frozen value that a standing holds one or more of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from huiyin.law.choice import Choice
from huiyin.law.words import say


class Part(Choice):
    """In what part somebody belongs to a petition beside the person who brought it (A20; law.md 1.11, last row)."""

    SIGNER = "signer", say("Signer")
    AGENT = "agent", say("Agent")
    GUARDIAN = "guardian", say("Guardian")


@dataclass(frozen=True, kw_only=True)
class Party:
    """Somebody beside the person who brought the matter, who is party 0. Who they are lies sealed.

    ``number``: 1, 2 … in the order of joining, the last part of their own number. An agent or guardian uses the rights
    of the party ``acts_for``; without ``may_settle`` they give none of them up. ``left_on`` is the day a signer left
    or a mandate ended.
    """

    number: int
    part: Part
    joined_on: date
    acts_for: int = 0
    may_settle: bool = True
    left_on: date | None = None
    rated_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class Served:
    """That the paper in hand was handed over to a party ``on`` a day, and reached them on ``reached_on``."""

    party: int
    on: date
    reached_on: date
