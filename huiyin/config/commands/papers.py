"""``huiyin papers render --out DIR``: render one paper of every kind from the sample county as Word file and PDF.

For checking the papers before an office uses them. It works in the sample county only, whose people are invented: real
papers are downloaded one by one from their pages, where each download is logged (R-20).
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from django.utils import timezone, translation

from huiyin.design.phrases import in_words
from huiyin.journal import ledger, lists
from huiyin.journal.read import NotFound, View, dossier, matter
from huiyin.law.actors import Role
from huiyin.law.kinds import KINDS
from huiyin.papers.addresses import tracking
from huiyin.papers.docx import docx
from huiyin.papers.fonts import NoFont
from huiyin.papers.letters import CONTENTS, Letter, Unfinished, letter
from huiyin.papers.pdf import pdf
from huiyin.papers.service import is_served, sheet_of_service
from huiyin.papers.sheet import LANGUAGE, Sheet, sheet_of
from huiyin.people.access import Person, Petitioner, person_of
from huiyin.people.models import Staff
from huiyin.sample.county import is_built
from huiyin.sample.log_ins import log_ins

HELP = "Render one paper of every kind from the sample county as Word file and PDF."
DATABASE = True
#: The number of dossiers to try for one kind of paper.
TRIES = 12
#: Kinds of dossier without a petitioner.
WITHOUT_PETITIONER = ("advice", "annual")


def arguments(parser: argparse.ArgumentParser) -> None:
    """``render --out DIR``."""
    what = parser.add_subparsers(dest="what", required=True, metavar="render")
    render = what.add_parser("render", help="one paper of each kind")
    render.add_argument("--out", type=Path, required=True, help="the folder to write to")
    render.add_argument("--only", default="", help="the steps whose papers to render, separated by commas")


def run(options: argparse.Namespace) -> int:
    """Returns 0 if everything was written, 1 if a PDF failed, 2 if this is not the sample county."""
    if not is_built():
        print("huiyin papers: this is not the sample county; download real papers on their pages.", file=sys.stderr)
        return 2
    options.out.mkdir(parents=True, exist_ok=True)
    wanted = [one for one in options.only.split(",") if one] or list(CONTENTS)
    failed, absent = 0, []
    with translation.override(LANGUAGE):
        for place, verb in enumerate(wanted, start=1):
            print(f"[{place} of {len(wanted)}] {verb}", end=" ", flush=True)
            found = _found(verb)
            if found is None:
                absent.append(verb)
                print("none in this county")
                continue
            failed += _write(options.out, *found)
    print(f"{len(wanted) - len(absent)} kinds of paper in {options.out}")
    if absent:
        print(f"none in this county: {', '.join(absent)}")
    return 1 if failed else 0


def _found(verb: str) -> tuple[View, Letter] | None:
    """The latest complete letter of a step that some account of the county may read; None if there is none."""
    for number in _numbers(verb):
        for view in _views(number):
            for shown in view.of(verb)[-1:]:
                try:
                    made = letter(view, shown)
                except Unfinished as unfinished:
                    print(f"(not complete: {unfinished})", end=" ")
                    continue
                if made is not None:
                    return view, made
    return None


def _numbers(verb: str) -> Iterator[str]:
    """Numbers of dossiers with such an act, the newest first; then of sealed reports, which the ledger leaves out."""
    for kind in WITHOUT_PETITIONER:
        if verb in KINDS[kind].order.by_verb:
            yield from dict.fromkeys(row.number for person in _people() for row in lists.of_kind(person, kind).rows)
            return
    newest = ledger.acts("petition").filter(verb=verb).order_by("-recorded_at")[:TRIES]
    yield from (act["number"] for act in newest)
    for person in _people():
        if Role.CUSTODIAN in person.roles:
            every = lists.search(person, "", lists.Filter(whose="all"), on=timezone.localdate())
            yield from (row.number for row in every.rows)


def _views(number: str) -> Iterator[View]:
    """The dossier as its petitioner sees it, then as each account of the county sees it."""
    with suppress(NotFound):
        yield matter(Petitioner(number))
    for person in _people():
        try:
            yield dossier(person, number)
        except NotFound:
            continue


def _people() -> list[Person]:
    usernames = [each.username for each in log_ins()]
    every = Staff.objects.in_bulk(usernames, field_name="username")
    found = [person_of(every[name]) for name in ("supervisor", "head", "clerk", *usernames) if name in every]
    return [person for person in found if person]


def _write(folder: Path, view: View, made: Letter) -> int:
    """Write a letter, and its proof of service if it is served, as .docx and .pdf; returns how many PDFs failed."""
    sheets = {made.verb: sheet_of(made, tracking=tracking())}
    if is_served(made) and made.is_signed_for:
        sheets[f"{made.verb}-service"] = sheet_of_service(view, made, tracking=tracking())
    failed = sum(_files(folder / name, sheet) for name, sheet in sheets.items())
    print(f"{in_words(made.title)} {sheets[made.verb].official}")
    return failed


def _files(path: Path, sheet: Sheet) -> int:
    at = timezone.now()
    path.with_suffix(".docx").write_bytes(docx(sheet, at=at))
    try:
        path.with_suffix(".pdf").write_bytes(pdf(sheet, at=at))
    except NoFont:
        print("(no PDF: no Chinese font; install fonts-noto-cjk)", end=" ")
        return 1
    return 0
