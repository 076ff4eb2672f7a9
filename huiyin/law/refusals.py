"""Why the law says no.

    Refused                    the act may not be recorded; names the article and says what to do
    ├── NotCompetent           this person or office may not do it
    ├── OutOfTurn              it may not be done now: another step comes first, or the way is closed
    ├── TooLate                the day for it has passed
    ├── TooEarly               the day for it has not come, or a date lies before what it follows
    ├── Incomplete             something that the article asks for is missing
    ├── Misdirected            it may not go to that office
    ├── AlreadyDone            it can be done once, and has been
    └── Taken                  another dossier has what only one may have
"""

from __future__ import annotations

from typing import Any

from huiyin.law.words import Phrase


class Refused(Exception):
    """The law refuses an act.

    ``article`` is the provision ("A34"), ``phrase`` says why and what to do, ``field`` names the act's field
    at fault or is empty when the act as a whole is.
    """

    def __init__(self, phrase: Phrase, *, article: str, field: str = "") -> None:
        super().__init__(str(phrase))
        self.phrase = phrase
        self.article = article
        self.field = field

    def __reduce__(self) -> tuple[Any, ...]:
        return (_again, (type(self), self.phrase, self.article, self.field))


def _again(kind: type[Refused], phrase: Phrase, article: str, field: str) -> Refused:
    return kind(phrase, article=article, field=field)


class NotCompetent(Refused):
    """This person or office may not do it."""


class OutOfTurn(Refused):
    """It may not be done now."""


class TooLate(Refused):
    """The day for it has passed."""


class TooEarly(Refused):
    """The day for it has not come, or a date lies before what it follows."""


class Incomplete(Refused):
    """Something that the article asks for is missing."""


class Misdirected(Refused):
    """It may not go to that office."""


class AlreadyDone(Refused):
    """It can be done once, and has been."""


class Taken(Refused):
    """Another dossier has what only one may have."""
