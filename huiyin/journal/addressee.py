"""The one contact detail that leaves the journal without anybody looking: where a mail says that there is news.

Used by `papers.notices` alone; it shows the address to nobody.
"""

from __future__ import annotations

from huiyin.journal.kinds import KINDS
from huiyin.journal.models import Act, Dossier, Sealed
from huiyin.journal.sealed import Erased, unlock, unwrap
from huiyin.journal.wording import from_writing
from huiyin.journal.write import about


def address_of(number: str) -> str:
    """The petitioner's e-mail address; empty where there is none, no such matter, or it was erased."""
    row = Dossier.objects.filter(number=number).first()
    first = Act.objects.filter(dossier=row, place=1).first() if row else None
    box = Sealed.objects.filter(dossier=row, place=1).first() if row else None
    if row is None or first is None or box is None:
        return ""
    try:
        opened = unlock(unwrap(row.key, number), bytes(box.box), about(number, 1))
    except Erased:
        return ""
    act = from_writing(KINDS[row.kind], first.verb, first.body, opened)
    return str(getattr(act, "email", "")).strip()
