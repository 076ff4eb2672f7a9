"""Q-01, small: kill -9 of clients, of the server's processes and of the whole server, while petitions come in.

Every acknowledged petition exists and is complete; every other one, sent again with its `once`, exists exactly once.

Seen failing: with `installation.do("ALTER ROLE huiyin SET synchronous_commit = off")` before the writers start (the
server answers before the disk has it), 19 and 29 acknowledged petitions were lost at the first kill of a backend; with
a client that notes its receipt in a patched `record.defer_errands` (acknowledged before the commit), one.
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
#: Environment variable with the seed of a run to repeat, as far as the timing allows.
SEED = "RELIABILITY_SEED"


@contextmanager
def writing(installation: Installation, ledgers: list[Path]) -> Iterator[Callable[[], int]]:
    """Run clients; yields a function that counts their receipts. Killed at the end."""
    process = installation.start("tests.reliability.writer", *ledgers)

    def told() -> int:
        assert process.poll() is None, "the clients have exited"
        return len(known(*ledgers).told)

    try:
        yield told
    finally:
        process.kill()
        process.wait()
        for ledger in ledgers:
            kill(int(ledger.with_suffix(".pid").read_text()))


def kill_one(installation: Installation, what: str, ledgers: list[Path], chance: random.Random) -> None:
    """Kill something; restart the server if it was killed."""
    if what == "client":
        kill(int(chance.choice(ledgers).with_suffix(".pid").read_text()))
    elif what == "server":
        installation.kill_server()
        # A killed process may take a moment to end.
        until(lambda: postgres.restart_if_dead(installation.cluster))
    elif what == "backend":
        kill(chance.choice(until(lambda: backends(installation))))
    else:
        installation.do("SELECT pg_terminate_backend(%s)", [chance.choice(until(lambda: backends(installation)))])


def backends(installation: Installation) -> list[int]:
    """The server processes of the clients; none while the server recovers."""
    with suppress(psycopg.OperationalError):
        return installation.backends()
    return []


def recorded(installation: Installation) -> set[str]:
    """The numbers in the journal, none while the server recovers."""
    with suppress(psycopg.OperationalError):
        return {number for (number,) in installation.ask("SELECT number FROM journal_dossier")}
    return set()


def test_no_kill_loses_an_acknowledged_petition(installation: Installation) -> None:
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
            kill_one(installation, what, ledgers, chance)
            acknowledged = {receipt["number"] for receipt in known(*ledgers).told.values()}
            kept = until(lambda: recorded(installation))
            assert acknowledged <= kept, f"{len(acknowledged - kept)} lost by killing: {what}, seed {seed}"
    said = installation.run("tests.reliability.audit", *ledgers)
    assert "WRONG" not in said, f"seed {seed}: {said}"
    assert "0 problems" in said
