"""The embedded PostgreSQL: made, started and stopped by whoever needs it, in ``$HUIYIN_DATA/postgres``.

    with postgres.running(folder):
        …                                    # the database answers

Any number of processes may say so at once. The first starts the server, the last stops it; a process that is
killed drops its share without a word, because shares are file locks. ``kill -9`` of everything loses nothing that
was committed: fsync is on, and the next starter clears away what the dead left.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
import signal
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import psycopg
from psycopg import sql

from huiyin.config.postgres_tools import NoServer, Tools

NAME = "huiyin"
USER = "huiyin"
SUPERUSER = "postgres"
PORT = "5432"
#: A socket's whole path must stay below 108 bytes on Linux; its own name takes 14.
LONGEST_SOCKET_FOLDER = 90
#: Recovery after a crash may take its time (seconds).
START = 120
#: No TCP at all: whoever may open the socket's folder may connect.
SERVER = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "max_connections": "100",
    "shared_buffers": "256MB",
    "max_wal_size": "2GB",
    "checkpoint_timeout": "15min",
    "random_page_cost": "1.1",
    "jit": "off",
    "max_parallel_workers_per_gather": "0",
    "log_min_error_statement": "panic",
    "log_parameter_max_length_on_error": "0",
    "log_error_verbosity": "terse",
}
HASTY = {"fsync": "off", "full_page_writes": "off", "synchronous_commit": "off"}


@dataclass(frozen=True)
class Place:
    """Where the server of one data folder lives. ``is_durable`` is False for tests alone."""

    folder: Path
    is_durable: bool = True

    @property
    def home(self) -> Path:
        """The server's own folder, which belongs to its account."""
        return self.folder.absolute() / "postgres"

    @property
    def data(self) -> Path:
        """PostgreSQL's data; bears this name only once it is whole."""
        return self.home / "data"

    @property
    def making(self) -> Path:
        """The data while they are being made."""
        return self.home / "data.making"

    @property
    def log(self) -> Path:
        """What the server says; never statements or their values."""
        return self.home / "log"

    @property
    def socket_folder(self) -> Path:
        """The home, or a short path in the system's temporary folder where the home's is too long for a socket."""
        if len(os.fsencode(self.home)) <= LONGEST_SOCKET_FOLDER:
            return self.home
        return Path(tempfile.gettempdir()) / f"huiyin-{hashlib.sha256(os.fsencode(self.home)).hexdigest()[:16]}"

    def connect(self, name: str = "postgres") -> psycopg.Connection:
        """A connection as the superuser, for what the application itself may not do."""
        return psycopg.connect(host=str(self.socket_folder), port=PORT, user=SUPERUSER, dbname=name, autocommit=True)

    def tools(self) -> Tools:
        """The programs that fit the data."""
        stamp = self.data / "PG_VERSION"
        return Tools.of(self.home, version=int(stamp.read_text()) if stamp.exists() else None)


@contextmanager
def running(folder: Path, *, is_durable: bool = True) -> Iterator[Place]:
    """The server of ``folder``, up; stopped at the end unless another process still uses it."""
    place = Place(folder, is_durable)
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "postgres.users").open("a") as users:
        with _alone(place):
            fcntl.flock(users, fcntl.LOCK_SH)
            start(place)
        try:
            yield place
        finally:
            with _alone(place), suppress(BlockingIOError):
                fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
                stop(place)


def revive(place: Place) -> bool:
    """Start the server again if it has died under us; whether it had."""
    with _alone(place):
        if is_up(place):
            return False
        start(place)
        return True


@contextmanager
def _alone(place: Place) -> Iterator[None]:
    """Nobody else starts or stops this server meanwhile."""
    with (place.folder / "postgres.starting").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def start(place: Place) -> None:
    """Bring the server up, whatever is there: nothing, half a data folder, the remains of a crash, or a server."""
    if not (place.data / "PG_VERSION").exists():
        _make(place)
    if not is_up(place):
        _clear(place)
        _launch(place)
    _ready(place)


def stop(place: Place) -> None:
    """End the server and wait for it; open transactions are rolled back."""
    tools = place.tools()
    with suppress(NoServer):
        tools.run("pg_ctl", "stop", "-D", place.data, "-m", "fast", "-w", "-t", "30")
        return
    if is_up(place):
        tools.run("pg_ctl", "stop", "-D", place.data, "-m", "immediate", "-w", "-t", "30")


def is_up(place: Place) -> bool:
    """Whether the server of this very folder lives; a pid that another process has taken over does not count."""
    pid = _pid(place)
    return pid is not None and pid in place.tools().processes_in(place.data)


def is_alive(place: Place) -> bool:
    """A quick look, cheap enough for every beat of a supervisor: whether the process that was started lives."""
    try:
        # A zombie still has its pid, but no command line any more.
        return Path(f"/proc/{_pid(place)}/cmdline").read_bytes() != b""
    except OSError:
        return False


def _pid(place: Place) -> int | None:
    try:
        return int((place.data / "postmaster.pid").read_text().split()[0])
    except (FileNotFoundError, NotADirectoryError, IndexError, ValueError):
        return None


def _make(place: Place) -> None:
    """Make the data under another name and rename them when whole: half-made data are never taken for data."""
    if place.data.exists() and any(place.data.iterdir()):
        raise NoServer(
            f"{place.data} is not empty and is not PostgreSQL's: move it away or choose another HUIYIN_DATA."
        )
    tools = place.tools()
    tools.make_home()
    shutil.rmtree(place.making, ignore_errors=True)
    # One locale everywhere: the order and the case of letters must not depend on the machine.
    locale = ("--locale-provider=builtin", "--builtin-locale=C.UTF-8") if tools.version >= 17 else ()
    haste = () if place.is_durable else ("--no-sync",)
    tools.run(
        "initdb", "-D", place.making, "-U", SUPERUSER, "-A", "trust", "-E", "UTF8", "--no-locale", *locale, *haste
    )
    place.making.rename(place.data)
    _sync(place.home)


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _clear(place: Place) -> None:
    """End what a dead server left behind: children that still hold its memory, and its pid file."""
    tools = place.tools()
    deadline = time.monotonic() + 30
    while orphans := tools.processes_in(place.data):
        for pid in orphans:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        if time.monotonic() > deadline:
            raise NoServer(f"Processes of a dead server do not end: {sorted(orphans)}.")
        time.sleep(0.05)
    # Nobody works here any more, whoever bears the dead server's pid now.
    (place.data / "postmaster.pid").unlink(missing_ok=True)
    for remains in (f".s.PGSQL.{PORT}.lock", f".s.PGSQL.{PORT}"):
        (place.socket_folder / remains).unlink(missing_ok=True)


def _launch(place: Place) -> None:
    tools = place.tools()
    tools.make_home()
    _make_socket_folder(place, tools)
    options = {**SERVER, **({} if place.is_durable else HASTY), "unix_socket_directories": str(place.socket_folder)}
    flags = " ".join(f"-c {name}='{value}'" for name, value in options.items())
    try:
        tools.run("pg_ctl", "start", "-D", place.data, "-l", place.log, "-w", "-t", str(START), "-o", flags)
    except NoServer as failure:
        last = place.log.read_text(errors="replace").splitlines()[-5:] if place.log.exists() else []
        raise NoServer("\n".join([str(failure), *last])) from failure


def _make_socket_folder(place: Place, tools: Tools) -> None:
    """A socket folder that is ours alone: in a shared temporary folder somebody may have been there before us."""
    folder = place.socket_folder
    if folder == place.home:
        return
    with suppress(FileExistsError):
        folder.mkdir(mode=0o700)
    owners = {os.geteuid(), place.data.stat().st_uid}
    if folder.is_symlink() or folder.stat().st_uid not in owners:
        raise NoServer(f"{folder} belongs to somebody else: choose a shorter HUIYIN_DATA.")
    tools.give(folder)


def _ready(place: Place) -> None:
    """Wait until the server answers, and see that the application's role and database are there."""
    deadline = time.monotonic() + START
    while True:
        try:
            with place.connect() as connection:
                _furnish(connection)
                return
        except psycopg.OperationalError as failure:
            if time.monotonic() > deadline or not is_up(place):
                raise NoServer(f"The embedded PostgreSQL does not answer: {failure}") from failure
            time.sleep(0.1)


def _furnish(connection: psycopg.Connection) -> None:
    if connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [USER]).fetchone() is None:
        # CREATEDB is for test databases; the role is no superuser, so it cannot switch triggers off unnoticed.
        connection.execute(sql.SQL("CREATE ROLE {} LOGIN CREATEDB").format(sql.Identifier(USER)))
    if connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [NAME]).fetchone() is None:
        statement = sql.SQL("CREATE DATABASE {} OWNER {}").format(sql.Identifier(NAME), sql.Identifier(USER))
        connection.execute(statement)
