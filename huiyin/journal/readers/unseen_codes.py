"""Query codes that staff have seen are revoked when the matter is sealed (R-07): who typed a report must not follow it.

A code is shown to whoever takes a matter down or adds a signer, for them to hand over. Once the matter is a sealed
report such a code opens nothing; a custodian who may read it hands over a new one, and the person sees that they did.
"""

from __future__ import annotations

from collections.abc import Iterator

from django.db import transaction

from huiyin.journal.models import Dossier, PartyCode
from huiyin.journal.numbers import code_digest, new_code, tidy
from huiyin.journal.readers import openings
from huiyin.journal.wording import standing_from_json
from huiyin.law.actors import Kind
from huiyin.law.kinds import KINDS
from huiyin.law.readers import Readers
from huiyin.people.access import Person, Right, may_read

PURPOSE = "code"


class NoCodeToHand(LookupError):
    """There is no such matter for this person, or that party has a code of their own."""


def revoke_seen_codes(row: Dossier) -> None:
    """Revoke the query codes that staff have seen; codes given out on the web stay valid."""
    seen = set(_seen_by_staff(row))
    if 0 in seen:
        row.code = b""
        row.save(update_fields=["code"])
    PartyCode.objects.filter(dossier=row, party__in=seen).delete()


def _seen_by_staff(row: Dossier) -> Iterator[int]:
    """The parties whose code came to them by way of a member of staff: 0 is who brought the matter."""
    steps, party = KINDS[row.kind].kept, 0
    for place, verb, by in row.acts.order_by("place").values_list("place", "verb", "by_kind"):
        party += steps[verb].joins
        if by == Kind.STAFF and (place == 1 or steps[verb].joins):
            yield party if steps[verb].joins else 0


def without_code(row: Dossier, parties: int) -> tuple[int, ...]:
    """Who of a matter with so many parties beside the first has no code; empty but for a sealed report."""
    if not row.is_sealed:
        return ()
    have = set(PartyCode.objects.filter(dossier=row).values_list("party", flat=True))
    have |= {0} if bytes(row.code) else set()
    return tuple(party for party in range(parties + 1) if party not in have)


def hand_over(person: Person, number: str, *, party: int, readers: Readers, reason: str) -> str:
    """A new code for a party of a sealed report that has none, to be given to them; shown this once.

    Raises NoCodeToHand, and Refused where the reason says too little.
    """
    with transaction.atomic():
        row = Dossier.objects.select_for_update().filter(number=tidy(number)).first()
        if row is None or not (person.may(Right.SEALED_REPORTS) and may_read(person, readers)):
            raise NoCodeToHand(number)
        parties = standing_from_json(KINDS[row.kind], row.standing).party_count
        if party not in without_code(row, parties):
            raise NoCodeToHand(number)
        openings.open_identity(row, person, purpose=PURPOSE, reason=reason)
        code = new_code()
        if party:
            PartyCode.objects.create(dossier=row, party=party, code=code_digest(code))
        else:
            row.code = code_digest(code)
            row.save(update_fields=["code"])
    return code
