"""A program: compare the clients' ledgers with the database; prints one line for each error.

    python -m tests.reliability.audit LEDGER LEDGER …

Then runs `huiyin verify` and `huiyin rebuild --check` in the same process.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import django

from huiyin.config import command
from tests.reliability.ledger import Known, known


def main(ledgers: list[Path]) -> None:
    django.setup()
    said = known(*ledgers)
    print(f"{len(said.told)} acknowledged, {len(said.unresolved)} unresolved")
    for wrong in (*_lost(said), *_doubled(said), *_sent_again(said)):
        print(f"WRONG {wrong}")
    for checked in ("verify", ("rebuild", "--check")):
        arguments = [checked] if isinstance(checked, str) else list(checked)
        if command.main(arguments):
            print(f"WRONG huiyin {arguments[0]} found something")


def _lost(said: Known) -> Iterator[str]:
    """Acknowledged petitions that are missing or incomplete: act, seal, personal data, code, clocks."""
    from huiyin.journal.models import Dossier  # noqa: PLC0415 -- after Django is set up
    from huiyin.journal.numbers import code_digest  # noqa: PLC0415

    rows = {str(row.once): row for row in Dossier.objects.prefetch_related("duties")}
    for once, told in said.told.items():
        row = rows.get(once)
        if row is None or row.number != told["number"]:
            yield f"{told['number']} was acknowledged and is missing"
        elif bytes(row.head).hex() != told["seal"] or bytes(row.code) != code_digest(told["code"]):
            yield f"{told['number']} differs from its receipt"
        elif not row.duties.all() or not _opens(row, once):
            yield f"{told['number']} is incomplete"


def _opens(row: Any, once: str) -> bool:
    from huiyin.journal.read import matter  # noqa: PLC0415 -- after Django is set up
    from huiyin.people.access import Petitioner  # noqa: PLC0415

    view = matter(Petitioner(row.number))
    return [act.verb for act in view.acts] == ["submit"] and view.first.name == f"何秋实 {once}"


def _doubled(said: Known) -> Iterator[str]:
    """Petitions that exist twice, or that no client sent."""
    from huiyin.journal.models import Dossier  # noqa: PLC0415 -- after Django is set up

    there = [str(once) for once in Dossier.objects.values_list("once", flat=True)]
    if len(there) != len(set(there)):
        yield "a petition exists twice"
    if set(there) - said.asked:
        yield "a petition exists that no client sent"


def _sent_again(said: Known) -> Iterator[str]:
    """Send unanswered petitions again, twice: each must give one dossier and the same receipt."""
    from huiyin.journal.models import Dossier  # noqa: PLC0415 -- after Django is set up
    from huiyin.journal.record import begin  # noqa: PLC0415
    from huiyin.law.actors import PETITIONER  # noqa: PLC0415
    from tests.dossiers import a_submission, at  # noqa: PLC0415
    from tests.reliability.writer import DAY  # noqa: PLC0415

    for once in said.unresolved | set(list(said.told)[-5:]):
        act = a_submission(DAY, subject=f"路灯不亮 {once}", name=f"何秋实 {once}")
        first, second = (begin("petition", act, by=PETITIONER, on=at(DAY), once=UUID(once)) for _ in range(2))
        if first != second or Dossier.objects.filter(once=once).count() != 1:
            yield f"{first.number} was created twice"


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]])
