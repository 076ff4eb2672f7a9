"""``huiyin import FILE.csv``: register the messages of a table, with progress and a report; safe to run again."""

from __future__ import annotations

import argparse
import csv
import sys
from collections import Counter
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from django.utils import timezone

from huiyin.intake.importing import RESULTS, Import, Outcome, Result
from huiyin.intake.spreadsheet import Sheet, Unreadable, read_sheet
from huiyin.journal.shape import bring_up_to_date
from huiyin.law.act import SHANGHAI
from huiyin.law.actors import Role
from huiyin.people.access import Person, Right
from huiyin.people.models import Appointment, Office, Staff
from huiyin.people.person import person_of, today

HELP = "Register the messages of a table (CSV): progress, a report of what was taken and what was refused."
DATABASE = True
#: Refusals that are printed; the report has all of them.
SHOWN = 20


class Asked(ValueError):
    """The command was asked wrongly; the message says what to do."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Which file, for which office, by whom."""
    parser.add_argument("file", metavar="FILE.csv", help="a table with a header line, in UTF-8 or GB18030")
    parser.add_argument("--office", default="", help="code of the office that received them (a petition office)")
    parser.add_argument("--by", default="", help="user name of the clerk who registers (a clerk of that office)")
    parser.add_argument("--limit", type=int, default=0, help="only so many rows, from the first")
    parser.add_argument("--dry-run", action="store_true", help="say what would happen and write nothing")
    parser.add_argument("--report", metavar="OUT.csv", help="write what became of each row")


def run(options: argparse.Namespace) -> int:
    """0: every row is there; 1: some were refused; 2: asked wrongly."""
    bring_up_to_date()
    try:
        sheet, person = _sheet(options.file), _clerk(options.office, options.by)
        counted = _take(sheet, person, options)
    except Unreadable as unreadable:
        print(f"huiyin import: {unreadable.phrase}", file=sys.stderr)
        return 2
    except (Asked, OSError) as problem:
        print(f"huiyin import: {problem}", file=sys.stderr)
        return 2
    words = ", ".join(f"{counted[result]} {RESULTS[result]}" for result in Result)
    print(f"Nothing was written; rows that would be: {words}." if options.dry_run else f"Rows: {words}.")
    return 1 if counted[Result.REFUSED] else 0


def _sheet(file: str) -> Sheet:
    return read_sheet(Path(file).read_bytes())


def _clerk(office: str, username: str) -> Person:
    """Who registers: the one named, else the first clerk of the office, or of the nearest petition office."""
    code = office or _petition_office(username)
    held = Appointment.objects.in_force(today()).filter(post__office=code)
    if username:
        staff = Staff.objects.filter(username=username.lower()).first()
    else:
        first = held.filter(post__role=Role.PETITION_CLERK.value).order_by("staff__badge").first()
        staff = first.staff if first else None
    person = person_of(staff, code) if staff else None
    if person is None or person.office != code or not person.may(Right.IMPORT):
        raise Asked(
            f"nobody of that name may import for the office {code or '?'}: give --office CODE and --by USERNAME."
        )
    return person


def _petition_office(username: str) -> str:
    if username:
        held = Appointment.objects.in_force(today()).filter(staff__username=username.lower())
        return held.values_list("post__office_id", flat=True).first() or ""
    nearest = Office.objects.filter(is_petition_office=True, is_active=True).order_by("-level", "code").first()
    return nearest.code if nearest else ""


def _take(sheet: Sheet, person: Person, options: argparse.Namespace) -> Counter[Result]:
    rows = sheet.rows[: options.limit] if options.limit else sheet.rows
    counted: Counter[Result] = Counter()
    with ExitStack() as stack:
        write = _report(options.report, stack) if options.report else None
        progress = _progress(len(rows))

        def told(outcome: Outcome) -> None:
            counted[outcome.result] += 1
            if outcome.result is Result.REFUSED and counted[Result.REFUSED] <= SHOWN:
                print(f"\rline {outcome.line}: {outcome.reason}")
            if write:
                write(outcome)
            progress(counted.total())

        taking = Import(sheet, person, timezone.now().astimezone(SHANGHAI), is_dry=options.dry_run)
        taking.take(rows, each=told)
    return counted


def _report(path: str, stack: ExitStack) -> Callable[[Outcome], None]:
    """One line a row, written as it happens, so that a run that is broken off leaves what it had."""
    file = stack.enter_context(Path(path).open("w", encoding="utf-8-sig", newline="", buffering=1))  # noqa: SIM115
    table = csv.writer(file)
    table.writerow(["line", "id", "result", "number", "reason"])

    def write(outcome: Outcome) -> None:
        reason = str(outcome.reason or "")
        table.writerow([outcome.line, _plain(outcome.id), outcome.result.value, outcome.number, _plain(reason)])

    return write


def _plain(text: str) -> str:
    """What a spreadsheet would take for a formula is marked as text."""
    return f"'{text}" if text[:1] in "=+-@\t\r" and text else text


def _progress(total: int) -> Callable[[int], None]:
    step = 10 if sys.stdout.isatty() else max(1, total // 10)
    start, end = ("\r", "") if sys.stdout.isatty() else ("", "\n")

    def say(done: int) -> None:
        if done % step == 0 or done == total:
            print(f"{start}{done} of {total} rows", end=end if done < total else "\n", flush=True)

    return say
