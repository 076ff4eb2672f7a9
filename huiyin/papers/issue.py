"""发文字号: the official number of a paper, counted by office and year without a gap, and never given twice.

    official(letter)        the number of a letter: taken when it is first issued, and kept from then on
    number(number, place)   the handler that takes it as soon as the act is recorded (`config.errands`)

A letter that is unfinished takes no number, for it is not issued.
"""

from __future__ import annotations

from django.db import IntegrityError, transaction

from huiyin.journal.read import NotFound, whole
from huiyin.papers.letters import Letter, Unfinished, made
from huiyin.papers.marks import mark_of
from huiyin.papers.models import Issued, Series
from huiyin.people.models import Office

#: 举报: after the office's mark, in the separate count of its papers on reports of wrongdoing.
SEALED = "举"


def official(letter: Letter) -> str:
    """``回信访〔2026〕12号``; empty for a receipt, which bears only the number of the dossier.

    A receipt is made before anybody knows whether it is for a report of wrongdoing. If it took an ordinary number,
    the gap would tell others of the report (R-07). The step says so: ``is_numbered`` is False.
    """
    if not letter.is_numbered:
        return ""
    return str(_known(letter) or _take(letter))


def number(number: str, place: int) -> None:
    """Take the number of one act's letter now. Safe to repeat; an unfinished letter takes none."""
    try:
        view = whole(number)
        shown = next(one for one in view.acts if one.place == place)
        letter = made(view, shown)
    except (NotFound, Unfinished, StopIteration):
        return
    if letter is not None:
        official(letter)


def _known(letter: Letter) -> Issued | None:
    return Issued.objects.select_related("series").filter(number=letter.matter, place=letter.place).first()


@transaction.atomic
def _take(letter: Letter) -> Issued:
    """The next number, under a lock. A second process that asks for the same letter waits, then finds it taken."""
    series = _locked(letter)
    known = _known(letter)
    if known is not None:
        return known
    series.last += 1
    series.save(update_fields=["last"])
    return Issued.objects.create(series=series, serial=series.last, number=letter.matter, place=letter.place)


def _locked(letter: Letter) -> Series:
    """The count of the office and year, made if this is its first paper, and locked until the transaction ends."""
    office = Office.objects.select_related("region").get(code=letter.issuer)
    mark = mark_of(office) + (SEALED if letter.is_sealed else "")
    year, key = letter.made_on.year, {"office": office.code, "is_sealed": letter.is_sealed}
    try:
        with transaction.atomic():
            row, _ = Series.objects.get_or_create(year=year, **key, defaults={"mark": mark})
    except IntegrityError:
        # Two offices have the same mark, and the other one used it first this year.
        row, _ = Series.objects.get_or_create(year=year, **key, defaults={"mark": f"{mark}（{office.code}）"})
    return Series.objects.select_for_update().get(pk=row.pk)
