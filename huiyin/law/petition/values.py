"""The choices that a standing holds: what was said of a matter in one of a few words of the law."""

from __future__ import annotations

from huiyin.law.choice import Choice
from huiyin.law.words import say


class Channel(Choice):
    """信访形式 (A17)."""

    WEB = "web", say("Web")
    LETTER = "letter", say("Letter")
    PHONE = "phone", say("Telephone")
    FAX = "fax", say("Fax")
    VISIT = "visit", say("Visit")


#: How a person speaks to an office.
SPOKEN = frozenset({Channel.VISIT, Channel.PHONE})


class Purpose(Choice):
    """信访目的 (A29–A31)."""

    CLAIM = "claim", say("Claim")
    SUGGESTION = "suggestion", say("Suggestion")
    REPORT = "report", say("Report of wrongdoing")


class Branch(Choice):
    """The branches of A31, in the order in which they are asked; a report goes to discipline inspection (A30)."""

    COURT = "court", say("Court, procuratorate or police procedure")
    ARBITRATION = "arbitration", say("Arbitration")
    PARTY = "party", say("Appeal of a Party member")
    ADMINISTRATIVE = "administrative", say("Administrative review or another administrative procedure")
    DUTY = "duty", say("Request that an office do its legal duty")
    PETITION = "petition", say("Petition procedure")
    DISCIPLINE = "discipline", say("Discipline inspection and supervision")


class Outcome(Choice):
    """What the written answer says on the claim (A32)."""

    SUPPORT = "support", say("Supported")
    EXPLAIN = "explain", say("Explained")
    REFUSE = "refuse", say("Not supported")


class Adoption(Choice):
    """What became of a suggestion (A29)."""

    WHOLLY = "wholly", say("Taken up")
    PARTLY = "partly", say("Taken up in part")
    NOT = "not", say("Not taken up")


class Verdict(Choice):
    """What a review or re-check says on the opinion before it (A35, A36)."""

    UPHOLD = "uphold", say("Upheld")
    CHANGE = "change", say("Changed")
    REVOKE = "revoke", say("Revoked")
    REDO = "redo", say("To be decided again within a set period")
    TOO_LATE = "too_late", say("Asked for too late without good reason")
    NOT_TAKEN = "not_taken", say("Not taken up, on another ground of the rules of the place")


class Part(Choice):
    """In what part somebody belongs to a petition beside the person who brought it (A20; law.md 1.11, last row)."""

    SIGNER = "signer", say("Signer")
    AGENT = "agent", say("Agent")
    GUARDIAN = "guardian", say("Guardian")


class Dimension(Choice):
    """The four ends of A27, each for itself: a matter may be unfounded and its person in need of help (law.md 1.5)."""

    SOLVED = "solved", say("What is justified is solved")
    EXPLAINED = "explained", say("What is not justified is explained")
    HELPED = "helped", say("Who is in hardship is helped")
    BY_LAW = "by_law", say("An unlawful act is dealt with by law")
