"""A whole dossier, read for the system: for what counts papers or cites another dossier, and shows none of it."""

from __future__ import annotations

from huiyin.journal.read import View, matter
from huiyin.people.access import Petitioner


def whole(number: str) -> View:
    """Everything in a dossier; raises NotFound. To be replaced by ``journal.read.whole`` when that is merged."""
    return matter(Petitioner(number))
