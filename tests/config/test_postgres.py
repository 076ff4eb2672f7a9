"""The embedded server: recovery, sharing between processes, and the paths where it can run."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import psycopg
import pytest

from huiyin.config import postgres
from huiyin.config.postgres import NAME, PORT, USER, Cluster, is_up, running
from huiyin.config.postgres_tools import NoServer, Tools, folders

USE = """
import sys
from pathlib import Path
from huiyin.config.postgres import running
with running(Path(sys.argv[1])) as place:
    with place.connect() as connection:
        print(connection.execute("SELECT pg_backend_pid()").fetchone() and "up", flush=True)
    sys.stdin.readline()
"""


def application(place: Cluster) -> psycopg.Connection:
    return psycopg.connect(host=str(place.socket_folder), port=PORT, user=USER, dbname=NAME, autocommit=True)


def answers(place: Cluster) -> bool:
    with application(place) as connection:
        return connection.execute("SELECT 1").fetchone() == (1,)


def users_of(folder: Path, number: int) -> list[subprocess.Popen[str]]:
    command = [sys.executable, "-c", USE, str(folder)]
    return [subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) for _ in range(number)]


def line_of(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def finish(process: subprocess.Popen[str]) -> None:
    process.communicate("\n", timeout=60)
    assert process.returncode == 0


def kill_all_processes(place: Cluster) -> None:
    for pid in place.tools().processes_in(place.data):
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)


def test_a_committed_row_survives_kill_9_of_every_process(folder: Path) -> None:
    with running(folder) as place:
        with application(place) as connection:
            connection.execute("CREATE TABLE kept (number integer)")
            connection.execute("INSERT INTO kept VALUES (42)")
        kill_all_processes(place)
        assert not is_up(place)
    with running(folder) as place, application(place) as connection:
        assert connection.execute("SELECT number FROM kept").fetchall() == [(42,)]


def test_child_processes_of_a_dead_server_do_not_block_the_next_start(folder: Path) -> None:
    with running(folder) as place:
        pid = int((place.data / "postmaster.pid").read_text().split()[0])
        children = place.tools().processes_in(place.data) - {pid}
        for child in children:
            os.kill(child, signal.SIGSTOP)
        os.kill(pid, signal.SIGKILL)
        assert postgres.restart_if_dead(place)
        assert not place.tools().processes_in(place.data) & children
        assert answers(place)


def test_a_reused_pid_is_not_mistaken_for_the_server(folder: Path) -> None:
    with running(folder) as place:
        kill_all_processes(place)
        stale = (place.data / "postmaster.pid").read_text().split("\n")
        (place.data / "postmaster.pid").write_text("\n".join([str(os.getpid()), *stale[1:]]))
        assert not is_up(place)
        assert postgres.restart_if_dead(place)


def test_the_server_syncs_every_commit_to_disk(folder: Path) -> None:
    with running(folder) as place, application(place) as connection:
        for setting in ("fsync", "full_page_writes", "synchronous_commit"):
            assert connection.execute("SELECT current_setting(%s)", [setting]).fetchone() == ("on",)


def test_two_processes_share_one_server_and_the_last_one_stops_it(folder: Path) -> None:
    first, second = users_of(folder, 2)
    assert [line_of(first), line_of(second)] == ["up", "up"]
    place = Cluster(folder)
    finish(first)
    assert is_up(place)
    finish(second)
    assert not is_up(place)


def test_a_killed_process_releases_its_share(folder: Path) -> None:
    first, second = users_of(folder, 2)
    assert [line_of(first), line_of(second)] == ["up", "up"]
    first.kill()
    first.communicate()
    finish(second)
    assert not is_up(Cluster(folder))


def test_a_path_too_long_for_a_socket_works(folder: Path) -> None:
    deep = folder / ("long" * 25) / "county"
    with running(deep, is_durable=False) as place:
        assert place.socket_folder != place.home
        assert place.socket_folder.stat().st_mode & 0o077 == 0
        assert answers(place)
    place.socket_folder.rmdir()


def test_a_socket_folder_of_another_user_is_refused(folder: Path) -> None:
    place = Cluster(folder / ("long" * 25))
    place.socket_folder.symlink_to(folder)
    try:
        with pytest.raises(NoServer, match="another user"), running(place.folder, is_durable=False):
            pass
    finally:
        place.socket_folder.unlink()


def test_an_unfinished_data_folder_is_initialised_again(folder: Path) -> None:
    place = Cluster(folder)
    place.unfinished.mkdir(parents=True)
    (place.unfinished / "PG_VERSION").write_text("18\n")
    with running(folder, is_durable=False):
        assert answers(place)
    assert not place.unfinished.exists()


def test_a_folder_with_other_files_is_not_touched(folder: Path) -> None:
    place = Cluster(folder)
    place.data.mkdir(parents=True)
    (place.data / "letters.txt").write_text("not a database")
    with pytest.raises(NoServer, match="not empty"), running(folder):
        pass
    assert (place.data / "letters.txt").read_text() == "not a database"


def test_the_server_works_below_a_private_folder_which_stays_private(folder: Path) -> None:
    closed = folder / "closed"
    closed.mkdir(mode=0o700)
    with running(closed / "var", is_durable=False) as place:
        assert answers(place)
    assert closed.stat().st_mode & 0o777 == 0o700


def test_programs_below_a_closed_folder_run_as_a_clone_in_the_home_of_root_has_them(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed = folder / "closed"
    closed.mkdir(mode=0o700)
    wheel = folders()[0].parents[1]
    # The programs, and the libraries that lie beside them.
    for part in wheel.parent.glob(f"{wheel.name}*"):
        shutil.copytree(part, closed / part.name, symlinks=True)
    programs = closed / folders()[0].relative_to(wheel.parent)
    monkeypatch.setattr("huiyin.config.postgres_tools.folders", lambda: [programs])
    with running(closed / "var", is_durable=False) as place:
        assert place.tools().programs == programs
        assert answers(place)


def test_the_application_role_is_not_a_superuser(folder: Path) -> None:
    with running(folder, is_durable=False) as place, application(place) as connection:
        row = connection.execute("SELECT rolsuper, rolcreaterole FROM pg_roles WHERE rolname = current_user").fetchone()
        assert row == (False, False)


def test_the_server_has_no_network_port_and_a_private_socket_folder(folder: Path) -> None:
    with running(folder, is_durable=False) as place, application(place) as connection:
        assert connection.execute("SHOW listen_addresses").fetchone() == ("",)
        assert place.home.stat().st_mode & 0o077 == 0
        assert (place.socket_folder / f".s.PGSQL.{PORT}").stat().st_mode & 0o077 == 0


def test_an_installed_postgresql_is_used_if_the_wheel_is_missing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    programs = tmp_path / "16" / "bin"
    programs.mkdir(parents=True)
    (programs / "initdb").touch()
    (programs / "postgres").write_text("#!/bin/sh\necho 'postgres (PostgreSQL) 16.4'\n")
    (programs / "postgres").chmod(0o755)
    monkeypatch.setattr("huiyin.config.postgres_tools.WHEEL", "a_missing_wheel")
    monkeypatch.setattr("huiyin.config.postgres_tools.SYSTEM", tmp_path)
    monkeypatch.setenv("PATH", "/nowhere")
    assert folders() == [programs]
    assert Tools.of(tmp_path, version=None).version == 16
    with pytest.raises(NoServer, match="No PostgreSQL 18"):
        Tools.of(tmp_path, version=18)
