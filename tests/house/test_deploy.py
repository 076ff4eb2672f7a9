"""Django's deployment check on the production settings (Q-23)."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

PRODUCTION = {
    "HUIYIN_HTTPS": "yes",
    "HUIYIN_ALLOWED_HOSTS": "petitions.example",
    "HUIYIN_SECOND_FACTOR": "yes",
    "HUIYIN_STATIC": "manifest",
    "HUIYIN_SECRET_KEY": "",
}


def check(folder: Path, **changes: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, **PRODUCTION, "HUIYIN_DATA": str(folder), **changes}
    environment.pop("DJANGO_ALLOW_ASYNC_UNSAFE", None)  # the tests' own, for their browser
    command = [sys.executable, "-W", "error", "-m", "django", "check", "--deploy", "--fail-level", "WARNING"]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def test_production_settings_pass_the_deployment_check(tmp_path: Path) -> None:
    done = check(tmp_path)
    assert done.returncode == 0, done.stderr
    assert "no issues" in done.stdout + done.stderr


def test_settings_without_https_fail_the_deployment_check(tmp_path: Path) -> None:
    done = check(tmp_path, HUIYIN_HTTPS="no")
    assert done.returncode == 1
    assert "security.W004" in done.stderr
