"""How a paper reaches a person, and in which manners the rules of a place allow it; the same for every kind."""

from __future__ import annotations

from huiyin.law.choice import Choice
from huiyin.law.statute import Pack
from huiyin.law.words import say


class Service(Choice):
    """送达方式; left with a witness (留置) and public notice (公告) by analogy with civil procedure."""

    IN_PERSON = "in_person", say("Handed over in person")
    MAIL = "mail", say("By mail")
    ELECTRONIC = "electronic", say("Electronically")
    LEFT = "left", say("Left before a witness")
    PUBLIC_NOTICE = "public_notice", say("By public notice")


def allowed(pack: Pack) -> tuple[Service, ...]:
    """The manners of service that the rules allow, in the order of law; all of them where they say nothing."""
    named = {one.strip() for one in pack.rule("service").split(",") if one.strip()}
    return tuple(one for one in Service if not named or one.value in named)
