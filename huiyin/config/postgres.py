"""The embedded PostgreSQL in ``$HUIYIN_DATA/postgres``: created, started and stopped by the processes that use it.

    with postgres.running(folder):
        …                                    # the server is running

Any number of processes may do this at once: the first starts the server and the last stops it. They are counted with
shared file locks, which the kernel releases when a process is killed. ``kill -9`` of all processes loses no committed
data: fsync is on, and the next start removes leftover processes and files.
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
#: On Linux the path of a socket is limited to 107 bytes; the file name takes 14.
LONGEST_SOCKET_FOLDER = 90
#: Seconds to wait for a start; recovery after a crash takes long.
START_TIMEOUT = 120
#: No TCP: an account may connect if it may open the socket folder. Statements and values are kept out of the log.
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
#: For tests only: faster, but a crash may lose data.
UNSAFE = {"fsync": "off", "full_page_writes": "off", "synchronous_commit": "off"}


@dataclass(frozen=True)
class Cluster:
    """The paths of the server of one data folder. ``is_durable`` is False in tests only."""

    folder: Path
    is_durable: bool = True

    @property
    def home(self) -> Path:
        """The server's folder, owned by the account that runs it."""
        return self.folder.absolute() / "postgres"

    @property
    def data(self) -> Path:
        """PostgreSQL's data directory; has this name only when initdb is complete."""
        return self.home / "data"

    @property
    def unfinished(self) -> Path:
        """The data directory while initdb writes it."""
        return self.home / "data.making"

    @property
    def log(self) -> Path:
        """The server's log; contains no statements or values."""
        return self.home / "log"

    @property
    def socket_folder(self) -> Path:
        """The home, or a short path in the temporary folder if the home's path is too long for a socket."""
        if len(os.fsencode(self.home)) <= LONGEST_SOCKET_FOLDER:
            return self.home
        return Path(tempfile.gettempdir()) / f"huiyin-{hashlib.sha256(os.fsencode(self.home)).hexdigest()[:16]}"

    def connect(self, name: str = "postgres") -> psycopg.Connection:
        """A connection as the superuser, for what the application's role may not do."""
        return psycopg.connect(host=str(self.socket_folder), port=PORT, user=SUPERUSER, dbname=name, autocommit=True)

    def tools(self) -> Tools:
        """The PostgreSQL programs of the version that created the data."""
        stamp = self.data / "PG_VERSION"
        return Tools.of(self.home, version=int(stamp.read_text()) if stamp.exists() else None)


@contextmanager
def running(folder: Path, *, is_durable: bool = True) -> Iterator[Cluster]:
    """Run the server of ``folder``; stop it at the end unless another process still uses it."""
    cluster = Cluster(folder, is_durable)
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "postgres.users").open("a") as users:
        with _exclusive(cluster):
            fcntl.flock(users, fcntl.LOCK_SH)
            start(cluster)
        try:
            yield cluster
        finally:
            with _exclusive(cluster), suppress(BlockingIOError):
                fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
                stop(cluster)


def restart_if_dead(cluster: Cluster) -> bool:
    """Start the server again if it has died; returns whether it had."""
    with _exclusive(cluster):
        if is_up(cluster):
            return False
        start(cluster)
        return True


@contextmanager
def _exclusive(cluster: Cluster) -> Iterator[None]:
    """Hold the lock for starting and stopping this server."""
    with (cluster.folder / "postgres.starting").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def start(cluster: Cluster) -> None:
    """Start the server if it is not running; works on an empty folder, after an aborted initdb and after a crash."""
    if not (cluster.data / "PG_VERSION").exists():
        _initialise(cluster)
    if not is_up(cluster):
        _remove_leftovers(cluster)
        _launch(cluster)
    _wait_until_ready(cluster)


def stop(cluster: Cluster) -> None:
    """Stop the server and wait; open transactions are rolled back."""
    tools = cluster.tools()
    with suppress(NoServer):
        tools.run("pg_ctl", "stop", "-D", cluster.data, "-m", "fast", "-w", "-t", "30")
        return
    if is_up(cluster):
        tools.run("pg_ctl", "stop", "-D", cluster.data, "-m", "immediate", "-w", "-t", "30")


def is_up(cluster: Cluster) -> bool:
    """Whether the server of this folder runs; not fooled by a pid that another process has reused."""
    pid = _pid(cluster)
    return pid is not None and pid in cluster.tools().processes_in(cluster.data)


def is_alive(cluster: Cluster) -> bool:
    """Whether the process of the pid file exists: a cheap check for the supervisor, unlike :func:`is_up`."""
    try:
        # A zombie still has a pid but an empty command line.
        return Path(f"/proc/{_pid(cluster)}/cmdline").read_bytes() != b""
    except OSError:
        return False


def _pid(cluster: Cluster) -> int | None:
    try:
        return int((cluster.data / "postmaster.pid").read_text().split()[0])
    except (FileNotFoundError, NotADirectoryError, IndexError, ValueError):
        return None


def _initialise(cluster: Cluster) -> None:
    """Run initdb under another name and rename the result, so that an aborted initdb is never used as data."""
    if cluster.data.exists() and any(cluster.data.iterdir()):
        raise NoServer(
            f"{cluster.data} is not empty and holds no PostgreSQL data: move it away or choose another HUIYIN_DATA."
        )
    tools = cluster.tools()
    tools.make_home()
    shutil.rmtree(cluster.unfinished, ignore_errors=True)
    # A fixed locale: sort order and letter case must not depend on the machine.
    locale = ("--locale-provider=builtin", "--builtin-locale=C.UTF-8") if tools.version >= 17 else ()
    unsafe = () if cluster.is_durable else ("--no-sync",)
    tools.run(
        "initdb",
        "-D",
        cluster.unfinished,
        "-U",
        SUPERUSER,
        "-A",
        "trust",
        "-E",
        "UTF8",
        "--no-locale",
        *locale,
        *unsafe,
    )
    cluster.unfinished.rename(cluster.data)
    _sync(cluster.home)


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _remove_leftovers(cluster: Cluster) -> None:
    """Remove what a dead server left: child processes that hold its shared memory, its pid file and socket."""
    tools = cluster.tools()
    deadline = time.monotonic() + 30
    while orphans := tools.processes_in(cluster.data):
        for pid in orphans:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        if time.monotonic() > deadline:
            raise NoServer(f"Processes of a dead server cannot be killed: {sorted(orphans)}.")
        time.sleep(0.05)
    # No server process is left; the pid may have been reused.
    (cluster.data / "postmaster.pid").unlink(missing_ok=True)
    for remains in (f".s.PGSQL.{PORT}.lock", f".s.PGSQL.{PORT}"):
        (cluster.socket_folder / remains).unlink(missing_ok=True)


def _launch(cluster: Cluster) -> None:
    tools = cluster.tools()
    tools.make_home()
    _make_socket_folder(cluster, tools)
    options = {
        **SERVER,
        **({} if cluster.is_durable else UNSAFE),
        "unix_socket_directories": str(cluster.socket_folder),
    }
    flags = " ".join(f"-c {name}='{value}'" for name, value in options.items())
    try:
        tools.run("pg_ctl", "start", "-D", cluster.data, "-l", cluster.log, "-w", "-t", str(START_TIMEOUT), "-o", flags)
    except NoServer as failure:
        last = cluster.log.read_text(errors="replace").splitlines()[-5:] if cluster.log.exists() else []
        raise NoServer("\n".join([str(failure), *last])) from failure


def _make_socket_folder(cluster: Cluster, tools: Tools) -> None:
    """Make the socket folder private. In a shared temporary folder another user may have created it first."""
    folder = cluster.socket_folder
    if folder == cluster.home:
        return
    with suppress(FileExistsError):
        folder.mkdir(mode=0o700)
    owners = {os.geteuid(), cluster.data.stat().st_uid}
    if folder.is_symlink() or folder.stat().st_uid not in owners:
        raise NoServer(f"{folder} belongs to another user: choose a shorter HUIYIN_DATA.")
    tools.own(folder)


def _wait_until_ready(cluster: Cluster) -> None:
    """Wait until the server answers, then create the application's role and database if missing."""
    deadline = time.monotonic() + START_TIMEOUT
    while True:
        try:
            with cluster.connect() as connection:
                _create_role_and_database(connection)
                return
        except psycopg.OperationalError as failure:
            if time.monotonic() > deadline or not is_up(cluster):
                raise NoServer(f"The embedded PostgreSQL does not answer: {failure}") from failure
            time.sleep(0.1)


def _create_role_and_database(connection: psycopg.Connection) -> None:
    if connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [USER]).fetchone() is None:
        # CREATEDB is for test databases. Not a superuser: such a role could switch off the triggers that protect acts.
        connection.execute(sql.SQL("CREATE ROLE {} LOGIN CREATEDB").format(sql.Identifier(USER)))
    if connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [NAME]).fetchone() is None:
        statement = sql.SQL("CREATE DATABASE {} OWNER {}").format(sql.Identifier(NAME), sql.Identifier(USER))
        connection.execute(statement)
