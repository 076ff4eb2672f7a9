"""What a manner of service (送达) takes, by analogy with civil procedure."""

from __future__ import annotations

from huiyin.law.act import Scene
from huiyin.law.refusals import Incomplete
from huiyin.law.service import Service, allowed
from huiyin.law.words import say

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
