"""电子印章: the interface for a provider of licensed seals. Huiyin itself affixes no seal, and says so on every paper.

``HUIYIN_SEALS`` is the dotted name of a class; it is instantiated without arguments and has the two methods of
:class:`Seals`. Only a provider licensed under GB/T 38540 may put an electronic seal under a paper.
"""

from __future__ import annotations

from functools import cache
from typing import Protocol, cast

from django.conf import settings
from django.utils.module_loading import import_string

from huiyin.law.words import Phrase, say

#: The embedded default.
UNSEALED = "huiyin.papers.seals.Unsealed"


class Seals(Protocol):
    """A provider of seals."""

    def text(self, office: str) -> Phrase | str:
        """The text in the seal area of a page, a Word file and a PDF that is not sealed yet; may be empty.

        ``office`` is the code of the office whose paper it is.
        """

    def seal(self, pdf: bytes, *, office: str, number: str) -> bytes:
        """The PDF with that office's seal under it. ``number`` is the paper's, for the provider's own record."""


class Unsealed:
    """No provider: the seal area says so, and the PDF is left unchanged."""

    def text(self, office: str) -> Phrase:
        """未加盖电子印章."""
        return say("(no electronic seal has been affixed)")

    def seal(self, pdf: bytes, *, office: str, number: str) -> bytes:
        """The PDF, unchanged."""
        return pdf


@cache
def _made(dotted: str) -> Seals:
    return cast("Seals", import_string(dotted)())


def seals() -> Seals:
    """The provider of this installation."""
    return _made(settings.HUIYIN_SEALS or UNSEALED)
