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
from huiyin.papers.addresses import tracking
from huiyin.papers.contents.register import CONTENTS
from huiyin.papers.layout.docx import docx
from huiyin.papers.layout.fonts import NoFont
from huiyin.papers.layout.pdf import pdf
from huiyin.papers.layout.sheet import LANGUAGE, Sheet, sheet_of
from huiyin.papers.letters import Letter, Unfinished, letter
from huiyin.papers.service import sheet_of_service
from huiyin.people.access import Person, Petitioner, person_of
from huiyin.people.models import Staff
from huiyin.sample.county import is_built
from huiyin.sample.log_ins import log_ins

HELP = "Render one paper of every kind from the sample county as Word file and PDF."
DATABASE = True
#: How many dossiers are opened in search of one kind of paper.
TRIES = 12


def arguments(parser: argparse.ArgumentParser) -> None:
    """``render --out DIR``."""
    what = parser.add_subparsers(dest="what", required=True, metavar="render")
    render = what.add_parser("render", help="one of each kind")
    render.add_argument("--out", type=Path, required=True, help="the folder to write them to")
    render.add_argument("--only", default="", help="the steps whose papers are wanted, such as accept,advice.respond")


def run(options: argparse.Namespace) -> int:
    """Returns 0 if everything was written, 1 if a PDF failed, 2 if this is not the sample county."""
    if not is_built():
        print("huiyin papers: this is not the sample county; download real papers on their pages.", file=sys.stderr)
        return 2
    names = [one for one in options.only.split(",") if one]
    wanted = [key for name in names for key in _keys(name)] if names else list(CONTENTS)
    unknown = [name for name in names if not _keys(name)]
    if unknown:
        print(f"huiyin papers: no step sends a paper by the name of {', '.join(unknown)}.", file=sys.stderr)
        return 2
    options.out.mkdir(parents=True, exist_ok=True)
    return _render(options.out, wanted)


def _keys(name: str) -> list[str]:
    """The keys of the papers that a name means: ``settle`` in every kind, ``petition.settle`` in that one."""
    return [key for key in CONTENTS if name in {key, key.partition(".")[2]}]


def _render(folder: Path, wanted: list[str]) -> int:
    """Write one paper of each key; the exit status."""
    failed, absent = 0, []
    with translation.override(LANGUAGE):
        for place, key in enumerate(wanted, start=1):
            print(f"[{place} of {len(wanted)}] {key}", end=" ", flush=True)
            found = _found(key)
            if found is None:
                absent.append(key)
                print("none in this county")
                continue
            failed += _write(folder, *found)
    print(f"{len(wanted) - len(absent)} kinds of paper in {folder}")
    if absent:
        print(f"none in this county: {', '.join(absent)}")
    return 1 if failed else 0


def _found(key: str) -> tuple[View, Letter] | None:
    """The latest complete letter of that key which somebody of the county may read."""
    kind, _, verb = key.partition(".")
    for number in _numbers(kind, verb):
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


def _numbers(kind: str, verb: str) -> Iterator[str]:
    """The newest dossiers with such an act, then those that custodians may read, which the ledger leaves out."""
    newest = ledger.acts(kind).filter(verb=verb).order_by("-recorded_at")[:TRIES]
    yield from (act["number"] for act in newest)
    for person in _people():
        if Role.CUSTODIAN in person.roles:
            yield from (row.number for row in lists.of_kind(person, kind).rows)


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
    """Both files of a letter, and of the proof that it was served; how many could not be made."""
    name = f"{made.kind}-{made.verb}"
    sheets = {name: sheet_of(made, tracking=tracking())}
    if made.has_proof_of_service and made.is_signed_for:
        sheets[f"{name}-service"] = sheet_of_service(view, made, tracking=tracking())
    failed = sum(_files(folder / name, sheet) for name, sheet in sheets.items())
    print(f"{in_words(made.title)} {sheets[name].official}")
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
