"""Words that the law says to people, kept apart from the language they are said in.

The law speaks in phrases: an English sentence with named gaps, and what fills them. Whoever shows a phrase
translates the sentence first and fills the gaps after, so the law needs no translation machinery.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Phrase:
    """A sentence with named gaps (``{due}``) and the values for them; a value may be a phrase itself."""

    text: str
    gaps: tuple[tuple[str, Any], ...] = ()

    def __str__(self) -> str:
        return self.text.format(**dict(self.gaps)) if self.gaps else self.text


def say(text: str, /, **gaps: Any) -> Phrase:
    """Mark ``text`` for translation and bind its gaps: ``say("due on {due}", due=day)``."""
    return Phrase(text, tuple(gaps.items()))
