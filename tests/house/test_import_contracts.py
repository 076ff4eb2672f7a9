"""The import contracts; each one is tested with a planted violation."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

#: contract, file of the planted violation, and its import
PLANTS = [
    ("rooms", "law/planted.py", "import huiyin.config.keys"),
    ("rooms", "people/planted.py", "import huiyin.journal.read"),
    ("rooms", "people/planted.py", "import huiyin.design.phrases"),
    ("rooms", "design/planted.py", "import huiyin.people.policy"),
    ("rooms", "dossier/planted.py", "import huiyin.desk.rows"),
    ("rooms", "papers/planted.py", "import huiyin.dossier.page"),
    ("rooms", "reading/planted.py", "import huiyin.law.act"),
    ("rooms", "utils/__init__.py", ""),
    ("pure", "law/planted.py", "from django.conf import settings"),
    ("pure", "law/petition/steps/bringing/planted.py", "import subprocess"),
    ("pure", "reading/planted.py", "import django"),
    ("models", "config/planted.py", "from huiyin.journal.models import Act"),
    ("door", "people/planted.py", "from huiyin.journal.record import record"),
    ("any-kind", "dossier/planted.py", "from huiyin.law.petition.stages import Stage"),
    ("any-kind", "papers/contents/petition/planted.py", "import huiyin.law.advice.standing"),
    ("door", "papers/__init__.py", "from huiyin.journal.record import record"),
]


def lint(folder: Path, *which: str) -> subprocess.CompletedProcess[str]:
    program = "from importlinter.cli import lint_imports_command as main; main()"
    arguments = ["--no-cache", *(part for name in which for part in ("--contract", name))]
    command = [sys.executable, "-c", program, *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    ignored = shutil.ignore_patterns("__pycache__", "static", "locale", "templates")
    shutil.copytree(ROOT / "huiyin", tmp_path / "huiyin", ignore=ignored)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_rooms_import_downward_only() -> None:
    done = lint(ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(("contract", "place", "line"), PLANTS)
def test_a_planted_violation_breaks_its_contract(copy: Path, contract: str, place: str, line: str) -> None:
    planted = copy / "huiyin" / place
    planted.parent.mkdir(exist_ok=True)
    before = planted.read_text() if planted.exists() else ""
    planted.write_text(f"{before}\n{line}\n")
    done = lint(copy, contract)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "BROKEN" in done.stdout or "not listed as layers" in done.stdout, done.stdout


def test_every_contract_has_a_planted_violation() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    assert {contract["id"] for contract in contracts} == {name for name, _, _ in PLANTS}
