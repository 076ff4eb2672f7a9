"""A program: bring one petition that is heard by the hearers of tests/reliability/hearers.py that are named.

python -m tests.reliability.bring HEARER HEARER …       prints its number
"""

from __future__ import annotations

import sys

import django
from django.test import override_settings


def main(hearers: list[str]) -> None:
    django.setup()
    from tests.dossiers import a_petition  # noqa: PLC0415 -- after Django is set up

    names = tuple(f"tests.reliability.hearers.{hearer}" for hearer in hearers)
    with override_settings(HUIYIN_HEARERS={"petition.submit": names}):
        print(a_petition().number)


if __name__ == "__main__":
    main(sys.argv[1:])
