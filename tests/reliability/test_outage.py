"""Q-05, small, over HTTP: the database is killed while `huiyin serve` runs and a petition is being sent.

No page is a 500 or a receipt; the page says in plain words what to do; the site recovers by itself within ten seconds,
and the petition can be sent again and is recorded once.

Seen failing: without `handler500` in config/urls.py the page was a 500; without `restart_if_dead` in `huiyin serve` the
site did not recover.
"""

from __future__ import annotations

import signal
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from tests.config.test_serve import free_port
from tests.reliability.browser import Browser
from tests.reliability.installation import Installation
from tests.reliability.waiting import until

#: Seconds within which the site must recover by itself.
RECOVERY = 10


@dataclass
class Site:
    """A running `huiyin serve`: its address, and its process, which restarts the database."""

    address: str
    supervisor: subprocess.Popen[str]


@pytest.fixture
def site(copied: Installation) -> Iterator[Site]:
    """A site with its own folder and port."""
    port = free_port()
    heard = copied.folder / "said"
    command = ("huiyin.config.command", "serve", "--port", str(port), "--workers", "1")
    with heard.open("w") as said:
        process = copied.start(*command, stdout=said, stderr=said)
        try:
            until(lambda: "answers at" in heard.read_text(), within=60)
            yield Site(f"http://127.0.0.1:{port}", process)
        finally:
            process.send_signal(signal.SIGCONT)
            process.send_signal(signal.SIGTERM)
            process.wait(60)


def test_while_the_database_is_down_the_site_says_so_and_then_recovers(copied: Installation, site: Site) -> None:
    person, reader = Browser(site.address), Browser(site.address)
    person.fill_in()
    fields = {"version": person.hidden("version"), "csrfmiddlewaretoken": person.hidden("csrfmiddlewaretoken")}
    # Stop the supervisor, so that the database stays down while the pages are checked.
    site.supervisor.send_signal(signal.SIGSTOP)
    copied.kill_server()
    person.post("/submit/send/", fields)
    assert_says_so(person)
    reader.get("/offices/")
    assert_says_so(reader)
    site.supervisor.send_signal(signal.SIGCONT)
    until(lambda: reader.get("/offices/") == 200, within=RECOVERY)
    for _ in range(2):
        person.post("/submit/send/", fields)
        assert (person.status, person.path) == (200, "/submit/receipt/")
    assert copied.ask("SELECT count(*) FROM journal_dossier") == [(1,)]


def assert_says_so(browser: Browser) -> None:
    """The page is a 503 in plain words, and cannot be mistaken for a receipt."""
    assert browser.status == 503
    assert "temporarily unavailable" in browser.text
    assert browser.headers["Retry-After"]
    assert 'class="code"' not in browser.text
    assert "Traceback" not in browser.text
