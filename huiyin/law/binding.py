"""Which rules bind a matter, and why these: in words that the petitioner reads too."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from huiyin.law.statute import Pack
from huiyin.law.words import Phrase, say


def why_binding(pack: Pack, received_on: date, place: Phrase | str) -> tuple[Phrase, ...]:
    """Why :func:`.statute.pack_for` gives this pack for that day; ``place`` is what the place is called."""
    return tuple(_why(pack, received_on, place))


def _why(pack: Pack, received_on: date, place: Phrase | str) -> Iterator[Phrase]:
    if place:
        yield say(
            "Two things decide: the day of receipt, {day}, and the place of the problem, {place}.",
            day=received_on,
            place=place,
        )
    else:
        yield say("The day of receipt decides: {day}. The place of the problem is not known yet.", day=received_on)
    if pack.region:
        yield say("That place has rules of its own, which lie on the national ones.")
    elif place:
        yield say("No rules of that place’s own are kept here for that day, so the national ones bind.")
    yield _in_force(pack)
    if caveat := pack.caveat(received_on):
        yield caveat


def _in_force(pack: Pack) -> Phrase:
    if pack.in_force_to:
        return say("They were in force from {first} to {last}.", first=pack.in_force_from, last=pack.in_force_to)
    return say("They have been in force since {first}.", first=pack.in_force_from)
