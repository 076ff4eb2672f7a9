"""Q-01, small: kill -9 of clients, of the server's processes and of the whole server, while petitions come in.

Whatever was acknowledged is there and whole; whatever was not, sent again under its `once`, makes exactly one.

Seen red: with `installation.do("ALTER ROLE huiyin SET synchronous_commit = off")` before the writers start (the
server answers before the disk has it), 19 and 29 acknowledged petitions were lost at the first kill of a backend; with
a client that notes its receipt in a patched `record.set_in_motion` (acknowledged before the commit), one.
"""

from __future__ import annotations

import os
import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import psycopg

from huiyin.config import postgres
from tests.reliability.installation import Installation, kill
from tests.reliability.ledger import known
from tests.reliability.waiting import spend, until

KILLS = ("client", "backend", "server", "cut") * 3
#: Set it to see the same run again, as far as two processors let it.
SEED = "RELIABILITY_SEED"


@contextmanager
def writing(installation: Installation, ledgers: list[Path]) -> Iterator[Callable[[], int]]:
    """Clients at work; gives how many petitions they have been told of. Ended without a word."""
    process = installation.start("tests.reliability.writer", *ledgers)

    def told() -> int:
        assert process.poll() is None, "the clients have ended by themselves"
        return len(known(*ledgers).told)

    try:
        yield told
    finally:
        process.kill()
        process.wait()
        for ledger in ledgers:
            kill(int(ledger.with_suffix(".pid").read_text()))


def strike(installation: Installation, what: str, ledgers: list[Path], chance: random.Random) -> None:
    """Kill something, and bring back what does not come back by itself."""
    if what == "client":
        kill(int(chance.choice(ledgers).with_suffix(".pid").read_text()))
    elif what == "server":
        installation.kill_server()
        # What was killed may take a moment to be gone.
        until(lambda: postgres.revive(installation.place))
    elif what == "backend":
        kill(chance.choice(until(lambda: backends(installation))))
    else:
        installation.do("SELECT pg_terminate_backend(%s)", [chance.choice(until(lambda: backends(installation)))])


def backends(installation: Installation) -> list[int]:
    """Those of the clients; none while the server recovers."""
    with suppress(psycopg.OperationalError):
        return installation.backends()
    return []


def there(installation: Installation) -> set[str]:
    """The numbers in the journal, none while the server recovers."""
    with suppress(psycopg.OperationalError):
        return {number for (number,) in installation.ask("SELECT number FROM journal_dossier")}
    return set()


def test_nothing_acknowledged_is_lost_by_any_kill(installation: Installation) -> None:
    seed = int(os.environ.get(SEED, random.SystemRandom().randrange(10**6)))
    print(f"seed {seed}")
    chance = random.Random(seed)
    kills = chance.sample(KILLS, len(KILLS))
    ledgers = [installation.folder / f"ledger-{client}.jsonl" for client in range(2)]
    with writing(installation, ledgers) as told:
        for what in kills:
            goal = told() + chance.randint(3, 15)
            until(lambda goal=goal: told() >= goal)
            spend(chance.uniform(0, 0.03))
            strike(installation, what, ledgers, chance)
            acknowledged = {receipt["number"] for receipt in known(*ledgers).told.values()}
            kept = until(lambda: there(installation))
            assert acknowledged <= kept, f"{len(acknowledged - kept)} lost by killing: {what}, seed {seed}"
    said = installation.run("tests.reliability.audit", *ledgers)
    assert "WRONG" not in said, f"seed {seed}: {said}"
    assert "0 problems" in said
