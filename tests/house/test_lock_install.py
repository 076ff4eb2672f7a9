"""How `make` installs a lock: exactly what it pins, with nothing resolved, whichever pip made the environment."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pip
import pytest

ROOT = Path(__file__).parents[2]
#: Neither pip's settings of this machine nor those of a `make` that runs these tests.
PLAIN = {"PATH": os.environ["PATH"]}
#: An index that went on: of each package a newer version than the lock's is there.
PINNED, NEWER = "1.0", "2.0"
PACKAGES = {
    "bell": ("Provides-Extra: loud", 'Requires-Dist: clapper; extra == "loud"'),
    "clapper": (),
    "rope": (),
    "tower": ("Requires-Dist: bell[loud]>=1.0", "Requires-Dist: rope"),
}


def wheel(index: Path, name: str, version: str) -> Path:
    """The smallest wheel of that name."""
    info = f"{name}-{version}.dist-info"
    about = ("Metadata-Version: 2.1", f"Name: {name}", f"Version: {version}", *PACKAGES[name])
    files = {
        f"{info}/METADATA": "\n".join(about),
        f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: tests\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        f"{info}/RECORD": "",
    }
    path = index / f"{name}-{version}-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as archive:
        for file, text in files.items():
            archive.writestr(file, text)
    return path


class Machine:
    """A folder with a lock, an index and an empty environment, in which a command of the Makefile runs."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.index, self.environment = folder, folder / "index", folder / ".venv"
        self.index.mkdir()
        (folder / "requirements").mkdir()
        self.pinned = {name: wheel(self.index, name, PINNED) for name in PACKAGES}
        for name in PACKAGES:
            wheel(self.index, name, NEWER)
        venv.create(self.environment, symlinks=True)
        # The pip of this environment, but none of its packages.
        (self.packages / "pip").symlink_to(Path(pip.__file__).parent)

    @property
    def packages(self) -> Path:
        return next(self.environment.glob("lib/python3*/site-packages"))

    def lock(self, *names: str) -> None:
        """Write both locks, in the form that `make lock` gives them."""
        hashes = {name: hashlib.sha256(self.pinned[name].read_bytes()).hexdigest() for name in names}
        entries = [f"{name}=={PINNED} \\\n    --hash=sha256:{digest}\n    # via x\n" for name, digest in hashes.items()]
        for lock in ("run.txt", "test.txt"):
            (self.folder / "requirements" / lock).write_text("".join(entries))

    def run(self, command: str) -> subprocess.CompletedProcess[str]:
        """Run it with that index and no other."""
        settings = {"PIP_CONFIG_FILE": os.devnull, "PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(self.index)}
        shell = ["bash", "-euo", "pipefail", "-c", command]
        return subprocess.run(shell, cwd=self.folder, env=PLAIN | settings, capture_output=True, text=True, check=False)

    def installed(self) -> set[str]:
        return {path.name.removesuffix(".dist-info") for path in self.packages.glob("*.dist-info")}


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def recipe(target: str, word: str) -> list[str]:
    """The commands of a target of the Makefile, and of all that it needs, in which that word stands."""
    make = ["make", "--dry-run", "--always-make", target]
    printed = subprocess.run(make, cwd=ROOT, env=PLAIN, capture_output=True, text=True, check=True)
    return [line for line in printed.stdout.splitlines() if word in line]


INSTALLS = recipe(".venv/.test", " -r requirements/")
CHECKS = recipe(".venv/.test", " check)")


def test_both_locks_are_installed_and_checked() -> None:
    assert [command.split()[-1] for command in INSTALLS] == ["requirements/run.txt", "requirements/test.txt"]
    assert len(CHECKS) == 2


@pytest.mark.parametrize("install", INSTALLS, ids=["run", "test"])
def test_what_the_lock_pins_is_installed_and_nothing_is_resolved(machine: Machine, install: str) -> None:
    machine.lock("bell", "rope", "tower")
    done = machine.run(install)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert machine.installed() == {"bell-1.0", "rope-1.0", "tower-1.0"}


def test_an_install_that_resolves_is_found(machine: Machine) -> None:
    machine.lock("bell", "rope", "tower")
    done = machine.run(INSTALLS[0].replace("--no-deps", ""))
    # Wanted for bell[loud], which the lock does not carry.
    assert "all requirements must have their versions pinned with ==" in done.stderr
    assert machine.installed() == set()


def test_a_package_of_another_hash_is_not_installed(machine: Machine) -> None:
    machine.lock("bell", "rope", "tower")
    with zipfile.ZipFile(machine.pinned["rope"], "a") as archive:
        archive.writestr("rope.py", "print('not what was pinned')")
    assert "DO NOT MATCH THE HASHES" in machine.run(INSTALLS[0]).stderr
    assert machine.installed() == set()


def test_a_lock_that_misses_a_package_is_found_after_the_install(machine: Machine) -> None:
    machine.lock("bell", "tower")
    assert machine.run(INSTALLS[0]).returncode == 0
    done = machine.run(CHECKS[0])
    assert done.returncode != 0
    assert "tower 1.0 requires rope, which is not installed." in done.stdout
    machine.lock("bell", "rope", "tower")
    assert machine.run(f"{INSTALLS[0]} && {CHECKS[0]}").returncode == 0


def test_the_environment_of_this_run_misses_nothing() -> None:
    done = subprocess.run([sys.executable, "-m", "pip", "check"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "No broken requirements found.\n")
