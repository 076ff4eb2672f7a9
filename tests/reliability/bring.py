"""A program: submit one petition whose act is handled by the named functions of tests/reliability/handlers.py.

python -m tests.reliability.bring HANDLER HANDLER …       prints its number
"""

from __future__ import annotations

import sys

import django
from django.test import override_settings


def main(handlers: list[str]) -> None:
    django.setup()
    from tests.dossiers import a_petition  # noqa: PLC0415 -- after Django is set up

    names = tuple(f"tests.reliability.handlers.{handler}" for handler in handlers)
    with override_settings(HUIYIN_HANDLERS={"petition.submit": names}):
        print(a_petition().number)


if __name__ == "__main__":
    main(sys.argv[1:])
