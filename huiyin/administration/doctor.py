"""``huiyin doctor``: the check-list of the system administrator, at the terminal."""

from __future__ import annotations

import argparse

from huiyin.administration.checklist import Check, checks, is_ready

HELP = "Say what is still missing before the public pages open."
DATABASE = True


def arguments(parser: argparse.ArgumentParser) -> None:
    """No arguments."""


def run(options: argparse.Namespace) -> int:
    """Returns 0 if nothing is missing that is needed, else 1."""
    found = checks()
    for check in found:
        which = f" ({', '.join(check.which)})" if check.which and not check.is_done else ""
        print(f"{_mark(check)}  {check.words}{which}")
    missing = sum(not check.is_done for check in found if check.is_needed)
    print(f"{missing} missing" if missing else "Nothing is missing that is needed.")
    return 0 if is_ready(found) else 1


def _mark(check: Check) -> str:
    if check.is_done:
        return "ok     "
    return "MISSING" if check.is_needed else "advised"
