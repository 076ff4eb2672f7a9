"""A program: create the data folder of an installation with tables, static files and the county of tests/county.py.

    python -m tests.reliability.prepare FOLDER

Done once per run; each test uses a copy, because creating one takes longer than a test.
"""

from __future__ import annotations

import sys
from pathlib import Path

import django
from django.test import override_settings

from huiyin.config.postgres import running
from huiyin.config.ready import bring_up_to_date


def main(folder: Path) -> None:
    with running(folder, is_durable=False):
        django.setup()
        bring_up_to_date()
        from tests.county import build_county  # noqa: PLC0415 -- after Django is set up

        with override_settings(PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"]):
            build_county()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
