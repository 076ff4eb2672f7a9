"""Q-05, small, seen from outside: the database is killed while `huiyin serve` runs and a petition is being sent.

No page is a 500 and none is a receipt; what is shown says in plain words what to do; the site is well again within
ten seconds, by itself, and what was sent in vain is sent again, once.

Seen red: without `handler500` in config/urls.py the page was a 500; with `revive` left out of `huiyin serve` the site
did not come back.
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

#: Seconds in which the site must be well again by itself.
SOON = 10


@dataclass
class Site:
    """A real `huiyin serve`: where it is, and its process, which keeps the database alive."""

    address: str
    keeper: subprocess.Popen[str]


@pytest.fixture
def site(copied: Installation) -> Iterator[Site]:
    """On a folder and a port of its own."""
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


def test_while_the_database_is_away_the_site_says_so_and_is_well_again_by_itself(
    copied: Installation, site: Site
) -> None:
    person, reader = Browser(site.address), Browser(site.address)
    person.fill_in()
    fields = {"version": person.hidden("version"), "csrfmiddlewaretoken": person.hidden("csrfmiddlewaretoken")}
    # Nobody brings the database back while the pages of the outage are looked at.
    site.keeper.send_signal(signal.SIGSTOP)
    copied.kill_server()
    person.post("/submit/send/", fields)
    assert_says_so(person)
    reader.get("/offices/")
    assert_says_so(reader)
    site.keeper.send_signal(signal.SIGCONT)
    until(lambda: reader.get("/offices/") == 200, within=SOON)
    for _ in range(2):
        person.post("/submit/send/", fields)
        assert (person.status, person.path) == (200, "/submit/receipt/")
    assert copied.ask("SELECT count(*) FROM journal_dossier") == [(1,)]


def assert_says_so(browser: Browser) -> None:
    """503 in plain words, and nothing that could be taken for a receipt."""
    assert browser.status == 503
    assert "cannot be reached for a moment" in browser.text
    assert browser.headers["Retry-After"]
    assert 'class="code"' not in browser.text
    assert "Traceback" not in browser.text
