"""``huiyin import FILE.csv``: register the messages of a CSV file, with progress and a report; safe to repeat."""

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

HELP = "Register the messages of a CSV file, and report which rows were imported or refused."
DATABASE = True
#: Number of refusals to print; the report has all of them.
SHOWN = 20


class UsageError(ValueError):
    """The arguments are wrong; the message says what to do."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """The file, the office and the clerk."""
    parser.add_argument("file", metavar="FILE.csv", help="a CSV file with a header line, in UTF-8 or GB18030")
    parser.add_argument("--office", default="", help="code of the petition office that received the messages")
    parser.add_argument("--by", default="", help="user name of the clerk of that office who registers them")
    parser.add_argument("--limit", type=int, default=0, help="import the first N rows only")
    parser.add_argument("--dry-run", action="store_true", help="check the rows without writing anything")
    parser.add_argument("--report", metavar="OUT.csv", help="write the result of each row to this file")


def run(options: argparse.Namespace) -> int:
    """Returns 0 if every row is registered, 1 if some were refused, 2 for wrong usage."""
    bring_up_to_date()
    try:
        sheet, person = _sheet(options.file), _clerk(options.office, options.by)
        counted = _import(sheet, person, options)
    except Unreadable as unreadable:
        print(f"huiyin import: {unreadable.phrase}", file=sys.stderr)
        return 2
    except (UsageError, OSError) as problem:
        print(f"huiyin import: {problem}", file=sys.stderr)
        return 2
    words = ", ".join(f"{counted[result]} {RESULTS[result]}" for result in Result)
    print(f"Dry run, nothing was written. Rows: {words}." if options.dry_run else f"Rows: {words}.")
    return 1 if counted[Result.REFUSED] else 0


def _sheet(file: str) -> Sheet:
    return read_sheet(Path(file).read_bytes())


def _clerk(office: str, username: str) -> Person:
    """The clerk who registers: the named one, else the first clerk of the office or of the lowest petition office."""
    code = office or _petition_office(username)
    held = Appointment.objects.in_force(today()).filter(post__office=code)
    if username:
        staff = Staff.objects.filter(username=username.lower()).first()
    else:
        first = held.filter(post__role=Role.PETITION_CLERK.value).order_by("staff__badge").first()
        staff = first.staff if first else None
    person = person_of(staff, code) if staff else None
    if person is None or person.office != code or not person.may(Right.IMPORT):
        raise UsageError(
            f"no such account may import for the office {code or '?'}: give --office CODE and --by USERNAME."
        )
    return person


def _petition_office(username: str) -> str:
    if username:
        held = Appointment.objects.in_force(today()).filter(staff__username=username.lower())
        return held.values_list("post__office_id", flat=True).first() or ""
    nearest = Office.objects.filter(is_petition_office=True, is_active=True).order_by("-level", "code").first()
    return nearest.code if nearest else ""


def _import(sheet: Sheet, person: Person, options: argparse.Namespace) -> Counter[Result]:
    rows = sheet.rows[: options.limit] if options.limit else sheet.rows
    counted: Counter[Result] = Counter()
    with ExitStack() as stack:
        write = _report(options.report, stack) if options.report else None
        progress = _progress(len(rows))

        def count(outcome: Outcome) -> None:
            counted[outcome.result] += 1
            if outcome.result is Result.REFUSED and counted[Result.REFUSED] <= SHOWN:
                print(f"\rline {outcome.line}: {outcome.reason}")
            if write:
                write(outcome)
            progress(counted.total())

        importing = Import(sheet, person, timezone.now().astimezone(SHANGHAI), is_dry_run=options.dry_run)
        importing.run(rows, each=count)
    return counted


def _report(path: str, stack: ExitStack) -> Callable[[Outcome], None]:
    """Write the report line by line, so that it is up to date if the run is aborted."""
    file = stack.enter_context(Path(path).open("w", encoding="utf-8-sig", newline="", buffering=1))  # noqa: SIM115
    table = csv.writer(file)
    table.writerow(["line", "id", "result", "number", "reason"])

    def write(outcome: Outcome) -> None:
        reason = str(outcome.reason or "")
        table.writerow([outcome.line, _plain(outcome.id), outcome.result.value, outcome.number, _plain(reason)])

    return write


def _plain(text: str) -> str:
    """Mark a text that a spreadsheet would run as a formula (CSV injection)."""
    return f"'{text}" if text[:1] in "=+-@\t\r" and text else text


def _progress(total: int) -> Callable[[int], None]:
    step = 10 if sys.stdout.isatty() else max(1, total // 10)
    start, end = ("\r", "") if sys.stdout.isatty() else ("", "\n")

    def say(done: int) -> None:
        if done % step == 0 or done == total:
            print(f"{start}{done} of {total} rows", end=end if done < total else "\n", flush=True)

    return say
