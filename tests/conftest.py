"""Fixtures of all tests: one PostgreSQL for the run in a temporary folder, no network, a browser."""

from __future__ import annotations

import gc
import math
import os
import shutil
import socket
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.utils import translation

#: The browser without windows, which opens a page in less than half the time; else the one with windows.
CHROMIUMS = ("/usr/bin/chromium-headless-shell", "/usr/bin/chromium")
BROWSER_FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
#: Environment variable with the data folder of the run, set before settings are read.
FOLDER = "HUIYIN_TEST_FOLDER"
#: Modules and folders that take half a minute or more, the longest first.
LONGEST = (
    "tests/access/test_two_worlds.py", "tests/desk/test_paper_look.py", "tests/desk/test_bad_input.py",
    "tests/stories/", "tests/desk/test_look.py", "tests/portal/test_pages_are_accessible.py", "tests/access/",
    "tests/reliability/", "tests/design/test_gallery.py", "tests/dossier/test_look.py", "tests/sample/",
)  # fmt: skip
#: Tables whose changes the stamp of the offices tells.
STAMPED = ("people_office", "people_holidaynotice", "people_localcategory", "people_letterphrase")
LOOPBACK = ("127.", "::1", "localhost", "0.0.0.0")


def _isolate() -> None:
    """Use a separate data folder and ignore this machine's settings; ./var is never used."""
    for name in [name for name in os.environ if name.startswith("HUIYIN_") and name != FOLDER]:
        del os.environ[name]
    os.environ.pop("DATABASE_URL", None)
    if FOLDER not in os.environ:
        os.environ[FOLDER] = tempfile.mkdtemp(prefix="huiyin-tests-")
        Path(os.environ[FOLDER]).chmod(0o711)
    # Not in pyproject.toml, because pytest-django would read the settings before this function runs.
    os.environ["DJANGO_SETTINGS_MODULE"] = "huiyin.config.settings"
    os.environ["HUIYIN_DATA"] = os.environ[FOLDER]
    os.environ["HUIYIN_STATIC"] = "plain"
    os.environ["HUIYIN_SECOND_FACTOR"] = "no"
    os.environ["HUIYIN_SECRET_KEY"] = "a key for tests, and for nothing else at all, ever"
    os.environ["HUIYIN_LOG_LEVEL"] = "WARNING"
    # Playwright's event loop runs in the main thread, so Django would refuse synchronous database calls.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"


_isolate()


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """The first process owns the folder and removes it at the end; xdist workers find it in their environment."""
    if not hasattr(config, "workerinput"):
        config.stash[_is_owner] = True
    # Reads the settings now, so that pytest-django, which runs later, finds them and sets Django up.
    # A fast hash: a thousand tests begin with twenty passwords.
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


_is_owner = pytest.StashKey[bool]()


def pytest_unconfigure(config: pytest.Config) -> None:
    """Remove the data folder."""
    if config.stash.get(_is_owner, False):
        shutil.rmtree(os.environ[FOLDER], ignore_errors=True)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the longest modules, so that no worker waits for another at the end; the others keep their order."""
    items.sort(
        key=lambda item: next((n for n, name in enumerate(LONGEST) if item.nodeid.startswith(name)), len(LONGEST))
    )


def pytest_collection_finish() -> None:
    """Leave what was imported out of the garbage collections while thousands of tests run."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None,
) -> Iterator[None]:
    """Run the server while any process of the run needs it; each xdist worker has its own database on it."""
    from huiyin.config.postgres import running  # noqa: PLC0415 -- after the folder is known

    with running(Path(os.environ["HUIYIN_DATA"]), is_durable=False):
        yield


@pytest.fixture(scope="session")
def django_db_createdb() -> bool:
    """Always create the database: each run has a new server."""
    return True


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """Close remaining connections at the end: a live server's thread keeps one, which blocks dropping the database."""
    from django.db import connection  # noqa: PLC0415 -- after the settings

    yield
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )


@pytest.fixture(scope="session", autouse=True)
def acts_may_be_swept_away() -> Iterator[None]:
    """Disable the triggers of acts and of the trail while Django empties the tables between tests that commit."""
    from django.core.management import call_command  # noqa: PLC0415 -- after the settings
    from django.db import connection  # noqa: PLC0415
    from django.test import TransactionTestCase  # noqa: PLC0415

    def swept(self: TransactionTestCase) -> None:
        with connection.cursor() as cursor:
            for table in ("journal_act", "people_change"):
                cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        # Without the signal after it, as Django would send it: nothing here has content types or permissions.
        call_command("flush", verbosity=0, interactive=False, reset_sequences=False, inhibit_post_migrate=True)
        with connection.cursor() as cursor:
            # Django does not empty the tables of the queue, because they have no managed models.
            cursor.execute("TRUNCATE procrastinate_jobs CASCADE")
        with connection.cursor() as cursor:
            for table in ("journal_act", "people_change"):
                cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", swept)
        yield


@pytest.fixture(scope="session")
def is_bench(request: pytest.FixtureRequest) -> bool:
    """Whether this is the long run (`make long`), with every cell and value, and all of what others walk in part."""
    return bool(request.config.getoption("--hypothesis-profile") == "bench")


@pytest.fixture
def county(db: None) -> Any:
    """The invented county of tests/county.py."""
    from tests.county import build_county  # noqa: PLC0415 -- after Django is set up

    return build_county()


@pytest.fixture(autouse=True)
def is_open(monkeypatch: pytest.MonkeyPatch) -> None:
    """The public pages are open, as in an installation that has been set up; tests/administration tests the others."""
    from huiyin.administration import middleware  # noqa: PLC0415 -- after Django is set up

    monkeypatch.setattr(middleware._Known, "is_open", True)


@pytest.fixture(autouse=True)
def own_choices() -> None:
    """Clear the caches of choices and offices, and the local tables of the law, which would outlive the test."""
    from huiyin.law import calendar, categories  # noqa: PLC0415 -- after Django is set up
    from huiyin.people import choices, offices  # noqa: PLC0415

    choices.clear_cache()
    offices.clear_cache()
    calendar.announce(())
    categories.add_local({})


class _OwnTransaction:
    """The connection as huiyin.people.offices sees it: in the transaction of a test nobody else changes an office."""

    @property
    def in_atomic_block(self) -> bool:
        from django.db import connection  # noqa: PLC0415 -- after the settings

        is_tests_own = any(block._from_testcase for block in connection.atomic_blocks)
        return connection.in_atomic_block and not is_tests_own


@pytest.fixture(autouse=True)
def own_offices(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Ask for the stamp of the offices after a statement that may have changed it, not before each act.

    Every second query of a test was that question, for a test's transaction looks like one in which an act is recorded.
    """
    from django.db import connection  # noqa: PLC0415 -- after the settings

    from huiyin.people import offices  # noqa: PLC0415 -- after Django is set up

    def noticing(execute: Any, sql: Any, params: Any, many: Any, context: Any) -> Any:
        text = str(sql)
        is_stamped = any(
            table in text
            for table in ("people_office", "people_holidaynotice", "people_localcategory", "people_letterphrase")
        )
        if text.startswith("ROLLBACK") or (is_stamped and not text.startswith("SELECT")):
            offices._Memory.checked = -math.inf
        return execute(sql, params, many, context)

    monkeypatch.setattr(offices, "connection", _OwnTransaction())
    with connection.execute_wrapper(noticing):
        yield


@pytest.fixture(autouse=True)
def own_language() -> Iterator[None]:
    """Start each test in 简体, because a request in another language changes the language of the thread."""
    with translation.override(settings.LANGUAGE_CODE):
        yield


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse connections to other machines."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        if self.family in {socket.AF_INET, socket.AF_INET6} and not str(address[0]).startswith(LOOPBACK):
            raise AssertionError(f"a test tried to reach {address[0]}")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


@pytest.fixture
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A data folder for a test's own server, with a short path that the server's account can enter."""
    place = Path(tempfile.mkdtemp(prefix="huiyin-own-"))
    place.chmod(0o711)
    yield place
    shutil.rmtree(place, ignore_errors=True)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """One Chromium for the session."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 -- only browser tests need it

    with sync_playwright() as playwright:
        path = next((each for each in CHROMIUMS if Path(each).exists()), None)
        browser = playwright.chromium.launch(executable_path=path, args=BROWSER_FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def visitor(chromium: Any, live_server: Any) -> Iterator[Any]:
    """A new browser page in 简体 on the live server; ``page.goto("/")`` works."""
    context = chromium.new_context(base_url=live_server.url, locale="zh-CN", timezone_id="Asia/Shanghai")
    yield context.new_page()
    context.close()
