"""Writing acts: rows, seals, personal parts, readings. Used by `record` alone."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from huiyin.journal.index import index
from huiyin.journal.models import Act as ActRow
from huiyin.journal.models import Dossier, Duty, Sealed, Words
from huiyin.journal.readings import COLUMNS, duties_of, fill, save_duties, save_named
from huiyin.journal.seals.seal import seal, sealed_fields
from huiyin.journal.seals.sealed import lock, unwrap
from huiyin.journal.wording import to_writing
from huiyin.law.act import Act
from huiyin.law.actors import Actor
from huiyin.law.fields import asked_of
from huiyin.law.kinds import Kind
from huiyin.law.standing import Standing

#: Most characters of a title; the form of a petition allows as many.
LONGEST_TITLE = 200


def about(number: str, place: int) -> bytes:
    """The associated data of an encrypted box: it opens only for this dossier and place."""
    return f"{number} {place}".encode()


def searched(act: Act[Any]) -> str:
    """The words of an act that its dossier is found by."""
    said = (str(getattr(act, field.name)) for field in act.fields() if asked_of(field).is_found_by)
    return "\n".join(text for text in said if text)


def title(act: Act[Any]) -> str:
    """What the act calls its dossier in lists: one line; empty where it does not name it."""
    said = (str(getattr(act, field.name)) for field in act.fields() if asked_of(field).names_it)
    return next((text.strip().split("\n")[0][:LONGEST_TITLE] for text in said if text.strip()), "")


class Writer:
    """Writes acts into one locked dossier and refreshes what is read from it."""

    def __init__(self, kind: Kind, dossier: Dossier, now: datetime, *, key: bytes | None = None) -> None:
        self.kind = kind
        self.dossier = dossier
        self.now = now
        self.rows: list[ActRow] = []
        self._key = key
        self._is_new = key is not None
        self._boxes: list[Sealed] = []
        self._text: list[str] = []
        self.standing: Any = None
        self.stood: Any = None

    @property
    def key(self) -> bytes:
        """The matter's own key."""
        if self._key is None:
            self._key = unwrap(self.dossier.key, self.dossier.number)
        return self._key

    def put(self, act: Act[Any], *, by: Actor, on: datetime, pack: str) -> None:
        """Add an act at the next place."""
        place = self.dossier.places + len(self.rows) + 1
        body, personal = to_writing(act)
        row = ActRow(place=place, verb=act.verb, article=act.article, body=body, said_on=on, pack=pack)
        row.by_kind, row.by_staff_id, row.by_office = by.kind.value, by.staff or None, by.office
        row.by_party = by.party
        self.rows.append(row)
        if personal:
            box = lock(self.key, personal, about(self.dossier.number, place))
            self._boxes.append(Sealed(place=place, box=box))
        self._note_words(act)

    def _note_words(self, act: Act[Any]) -> None:
        """What the dossier is found by, and its subject for lists. Contact details are not among it."""
        if called := title(act):
            self.dossier.subject = lock(self.key, called.encode(), f"{self.dossier.number} subject".encode())
        self._text.append(searched(act))

    def stands(self, standing: Standing, *, before: Standing) -> None:
        """Set the standing after the last act, and the one ``before`` the first."""
        self.standing, self.stood = standing, before

    def save(self) -> None:
        """Write everything: the chain is closed first, then the dossier's row, then what hangs on it."""
        self._chain()
        duties = duties_of(self.standing, self.dossier)
        fill(self.dossier, self.standing, duties)
        before: dict[int, Duty] = {}
        if self._is_new:
            self.dossier.save(force_insert=True)
        else:
            before = {duty.place: duty for duty in self.dossier.duties.all()}
            self.dossier.changed_at = self.now
            self.dossier.save(update_fields=(*COLUMNS, "head", "places", "subject", "changed_at"))
        for row in self.rows:
            row.dossier = self.dossier
        for box in self._boxes:
            box.dossier = self.dossier
        ActRow.objects.bulk_create(self.rows)
        Sealed.objects.bulk_create(self._boxes)
        save_duties(self.dossier, before, duties)
        save_named(self.dossier, self.stood, self.standing, article=self.rows[-1].article)
        self._save_words()

    def _chain(self) -> None:
        before = bytes(self.dossier.head)
        for row in self.rows:
            row.recorded_at = self.now
            row.seal = before = seal(before, self.dossier.number, sealed_fields(row))
        self.dossier.head, self.dossier.places = before, self.rows[-1].place

    def _save_words(self) -> None:
        """Sealed reports are found by nobody (law.md 3.4)."""
        if self.dossier.is_sealed:
            Words.objects.filter(dossier=self.dossier).delete()
        elif text := "\n".join(self._text).strip():
            index(self.dossier.pk, text)
