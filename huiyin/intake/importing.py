"""Import rows of a table as petitions: each is submitted and registered by the clerk on the day it was received.

Rows are independent: a row that cannot be recorded is refused with a reason, and the import continues. A row is
imported once, even if the file is imported again or an earlier run was aborted.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID, uuid5

from django.db import connection

from huiyin.intake.spreadsheet import InvalidTime, Row, Sheet, time_of
from huiyin.journal import ledger
from huiyin.journal.record import Deed, import_history
from huiyin.journal.scene import scene_for
from huiyin.law.actors import Actor
from huiyin.law.categories import categories
from huiyin.law.kinds import KINDS
from huiyin.law.offices import stem
from huiyin.law.petition.steps.bringing.register import Register
from huiyin.law.petition.steps.bringing.submit import Submit
from huiyin.law.petition.steps.parties.sign import Sign
from huiyin.law.petition.values import Channel, Purpose
from huiyin.law.refusals import Refused
from huiyin.law.words import Phrase, say
from huiyin.people.access import Person, actor_of
from huiyin.people.models import Region

NAMESPACE = UUID("a0f6a8a4-8f6c-4e0b-9e0e-7a4f5b1c9d33")
OTHER = "990000"
#: The request of a row without a request column.
SEE_TEXT = "见来信内容。"
#: The consent of co-signers of a row.
AS_LISTED = "列于导入表格的联名人一栏。"
_BETWEEN_NAMES = re.compile(r"[、，,；;/\r\n]+")
LONGEST_SUBJECT = 200


class Result(StrEnum):
    """The result of a row."""

    IMPORTED = "imported"
    EXISTING = "existing"
    REFUSED = "refused"


RESULTS: dict[Result, Phrase] = {
    Result.IMPORTED: say("imported"),
    Result.EXISTING: say("already imported"),
    Result.REFUSED: say("refused"),
}


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """The result of a row with the petition's number, or the reason of the refusal."""

    line: int
    id: str
    result: Result
    number: str = ""
    reason: Phrase | None = None


class BadRow(ValueError):
    """A row that cannot become a petition; ``phrase`` says why."""

    def __init__(self, phrase: Phrase) -> None:
        super().__init__(str(phrase))
        self.phrase = phrase


@dataclass
class Import:
    """The import of one file for an office by a clerk. ``now`` is the day of rows if the table has no time column."""

    sheet: Sheet
    person: Person
    now: datetime
    is_dry_run: bool = False
    _seen: Counter[str] = field(default_factory=Counter)
    _categories: dict[str, str] = field(default_factory=dict)
    _regions: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._categories = {each.name: each.code for each in reversed(categories())}
        inner = Region.objects.filter(code__startswith=stem(self.person.region))
        self._regions = dict(inner.order_by("-code").values_list("name", "code"))

    @property
    def actor(self) -> Actor:
        """The clerk as an actor of the law."""
        return actor_of(self.person)

    def run(self, rows: Iterable[Row], *, each: Callable[[Outcome], None]) -> None:
        """Import the rows; calls ``each`` with the outcome of every row."""
        begun = _database_now()
        for row in rows:
            each(self._outcome(row, begun))

    def _outcome(self, row: Row, begun: datetime) -> Outcome:
        try:
            deeds = self._deeds(row)
            if self.is_dry_run:
                _check_deeds(deeds)
                return Outcome(line=row.line, id=row.get("id"), result=Result.IMPORTED)
            written = import_history("petition", deeds, once=self._once(row))
        except BadRow as bad:
            return Outcome(line=row.line, id=row.get("id"), result=Result.REFUSED, reason=bad.phrase)
        except Refused as refused:
            return Outcome(line=row.line, id=row.get("id"), result=Result.REFUSED, reason=refused.phrase)
        is_old = ledger.dossiers().filter(number=written.number, created_at__lt=begun).exists()
        result = Result.EXISTING if is_old else Result.IMPORTED
        return Outcome(line=row.line, id=row.get("id"), result=result, number=written.number)

    def _once(self, row: Row) -> UUID:
        """An id computed from office, header, number and content of the row: importing a file twice gives the same ids,
        but files of two months with the same numbers do not. Equal rows without a number are counted."""
        words = hashlib.sha256("\0".join(f"{k}={v}" for k, v in sorted(row.cells.items())).encode()).hexdigest()
        key = "\0".join((self.person.office, self.sheet.kind, row.get("id"), words))
        self._seen[key] += 1
        return uuid5(NAMESPACE, key if row.get("id") else f"{key}\0{self._seen[key]}")

    def _deeds(self, row: Row) -> list[Deed]:
        """The acts of a row; raises BadRow."""
        _check_content(row)
        on = self._received(row)
        text = row.get("text")
        region = self._regions.get(row.get("region"), self.person.region)
        submit = Submit(
            channel=Channel.WEB,
            received_on=on.date(),
            office=self.person.office,
            region=region,
            subject=row.get("subject") or text.split("\n")[0][:30],
            text=text,
            request=row.get("request") or SEE_TEXT,
            name=row.get("name"),
            phone=row.get("phone"),
            email=row.get("email"),
            address=row.get("address"),
        )
        register = Register(purpose=Purpose.CLAIM, category=self._category(row), region=region)
        return [Deed(act=act, by=self.actor, on=on) for act in (submit, *_signed(row), register)]

    def _received(self, row: Row) -> datetime:
        if "time" not in self.sheet.columns:
            return self.now
        try:
            on = time_of(row.get("time"))
        except InvalidTime:
            raise BadRow(say("“{text}” is not a valid date.", text=row.get("time")[:40])) from None
        if on.date() > self.now.date():
            raise BadRow(say("{day} lies in the future: please give the day it happened.", day=on.date()))
        return min(on, self.now)

    def _category(self, row: Row) -> str:
        """The category code of a name or code; unknown ones become “other”, for a clerk to correct."""
        said = row.get("category")
        return said if said in self._categories.values() else self._categories.get(said, OTHER)


def _signed(row: Row) -> list[Sign]:
    """The co-signers named in one cell: 甲、乙，丙."""
    names = dict.fromkeys(name.strip() for name in _BETWEEN_NAMES.split(row.get("signers")))
    return [Sign(name=name, consent=AS_LISTED) for name in names if name and name != row.get("name")]


def _check_content(row: Row) -> None:
    if any("\0" in value for value in row.cells.values()):
        raise BadRow(say("It contains a NUL character, which is not allowed in text."))
    if not row.get("text"):
        raise BadRow(say("It has no text."))


def _check_deeds(deeds: list[Deed]) -> None:
    """Check the acts against the law without recording them; raises Refused."""
    kind = KINDS["petition"]
    standing = kind.new
    for deed in deeds:
        scene = scene_for(standing, by=deed.by, on=deed.on, act=deed.act)
        kind.order.check(deed.act, standing, scene)
        standing = kind.order.apply(deed.act, standing, scene)


def _database_now() -> datetime:
    with connection.cursor() as cursor:
        cursor.execute("SELECT clock_timestamp()")
        now: datetime = cursor.fetchone()[0]
    return now
