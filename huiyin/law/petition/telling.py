"""Telling the person (告知, A23): the period is met by giving the notice, not by deciding or passing on.

Where there is no name or address nothing can be given, and deciding meets the period (A23(2)).
"""

from __future__ import annotations

from datetime import date

from huiyin.law.act import Scene
from huiyin.law.choice import Choice
from huiyin.law.petition.standing import Standing
from huiyin.law.petition.tracks import Notice
from huiyin.law.running import Fate
from huiyin.law.words import say

#: Telling the person whether and how it is handled: of what came directly, and of what was passed on.
NOTICES = ("notice", "notice_forwarded")
#: Telling the person where it was passed on to.
WHERE = "word_of_where"


class Giving(Choice):
    """When a notice is given to the person."""

    AT_ONCE = "at_once", say("Given today: handed over on the spot, or shown to them electronically with their consent")
    LATER = "later", say("Sent: the day on which it was served is recorded afterwards")


def can_be_told(standing: Standing) -> bool:
    """Whether a notice can be given and this article asks for it: not for reports of wrongdoing (A23(4))."""
    return standing.is_named and not standing.is_sealed


def told(standing: Standing, scene: Scene, giving: Giving, *, office: str) -> Standing:
    """A notice of ``office`` was made: its period is met today, or once its service is recorded."""
    if giving is Giving.AT_ONCE or not can_be_told(standing):
        return met(standing, office, on=scene.today)
    others = tuple(one for one in standing.handling.notices if one.office != office)
    return standing.handle(notices=(*others, Notice(office=office, made_on=scene.today)))


def decided(standing: Standing, scene: Scene) -> Standing:
    """The matter was not taken up: the paper that says so meets the period when it is delivered."""
    if scene.edition == 1 or not can_be_told(standing):
        return met(standing, standing.holder, on=scene.today)
    return standing


def met(standing: Standing, office: str, *, on: date) -> Standing:
    """The person has the notice of ``office``; where that one has the matter, no word of where it went is owed."""
    told = standing.stop(*NOTICES, WHERE, on=on, bearer=office)
    if office == standing.holder:
        told = told.stop(WHERE, on=on, fate=Fate.MOOT)
    return told.handle(notices=tuple(one for one in told.handling.notices if one.office != office))


def passed_on(standing: Standing, scene: Scene, *, sender: str) -> Standing:
    """``standing`` as it leaves its holder: the person is owed word of where it goes (A23(1)).

    Of what came to another organ directly that is the notice which it owes anyway; a petition office, and who passes on
    what it was passed, owes it from that day.
    """
    on, holder = scene.today, standing.holder
    own = scene.offices[scene.offices.today(holder)]
    if scene.edition == 1 or not can_be_told(standing):
        return standing.stop(*NOTICES, on=on)
    if sender != holder:  # somebody else decided where it belongs
        freed = standing.stop(*NOTICES, WHERE, on=on, fate=Fate.MOOT, bearer=holder)
        return freed.start(WHERE, bearer=sender, since=on)
    if own.is_petition_office:
        standing = standing.stop(*NOTICES, on=on, bearer=holder)
    owes = any(one.name in NOTICES and one.fate is Fate.RUNNING and one.bearer == holder for one in standing.clocks)
    return standing if owes else standing.start(WHERE, bearer=holder, since=on)
