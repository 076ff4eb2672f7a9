"""The query codes of those who petition beside the one who brought it: each has a number and a code of their own."""

from __future__ import annotations

import re
from uuid import UUID

from huiyin.journal.models import Dossier, PartyCode
from huiyin.journal.numbers import code_digest, new_code, tidy
from huiyin.law.standing import Standing

#: Each new party's number with its query code.
Codes = tuple[tuple[int, str], ...]
_SUFFIX = re.compile(r"^(.*\S)\s*[.．。·]\s*(\d{1,6})\s*$", re.DOTALL)


def give_codes(row: Dossier, before: Standing, after: Standing, *, once: UUID | None = None) -> Codes:
    """A new code for each party that the acts just recorded have added; only its digest is kept."""
    new = range(before.party_count + 1, after.party_count + 1)
    codes = tuple((number, new_code(once if len(new) == 1 else None)) for number in new)
    PartyCode.objects.bulk_create(
        [PartyCode(dossier=row, party=number, code=code_digest(code)) for number, code in codes]
    )
    return codes


def given_before(number: str, once: UUID, *, seen: int) -> Codes:
    """The number and code that the same form was given a moment ago, sent twice by a double click; else nothing.

    Only while nothing has been done since: a form that is kept does not show the code again later.
    """
    code = new_code(once)
    found = PartyCode.objects.filter(dossier__number=number, dossier__places=seen + 1, code=code_digest(code))
    return tuple((party, code) for party in found.values_list("party", flat=True))


def party_of(typed: str) -> tuple[str, int]:
    """A number as it was typed, split: 20260306-4XK7Q2M9.2 is the second party of 20260306-4XK7Q2M9."""
    found = _SUFFIX.match(typed[:100])
    return (tidy(found[1]), int(found[2])) if found else (tidy(typed), 0)


def digest_of(row: Dossier, party: int) -> bytes | None:
    """What is kept of that party's code; None where there is no such party."""
    if not party:
        return bytes(row.code)
    kept = PartyCode.objects.filter(dossier=row, party=party).values_list("code", flat=True).first()
    return bytes(kept) if kept is not None else None
