"""How a paper reaches the person (送达), by analogy with civil procedure; the pack says which manners it allows."""

from __future__ import annotations

from huiyin.law.act import Scene
from huiyin.law.choice import Choice
from huiyin.law.refusals import Incomplete
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


#: Manners that need a ground: a public notice only after another manner failed, electronic only with consent.
NEEDS_GROUND = frozenset({Service.PUBLIC_NOTICE, Service.ELECTRONIC})


def check_allowed(scene: Scene, service: Service, ground: str) -> None:
    """Refuse a manner that the rules of the place do not know, and one that lacks its ground."""
    if service in NEEDS_GROUND and not ground.strip():
        raise Incomplete(
            say("Please say what was tried before a public notice, or for electronic service the consent and address."),
            article=scene.pack.rules["service"].article,
            field="ground",
        )
    if service not in allowed(scene.pack):
        raise Incomplete(
            say("The rules of this place do not know this manner of service: please choose another."),
            article=scene.pack.rules["service"].article,
            field="service",
        )
