"""Q-03: every act is on disk before `record` or `begin` returns.

The test uses PostgreSQL's counters, because strace is not installed everywhere and not allowed in every container.
A manual run of strace showed the same order: `recvfrom` of COMMIT, `fdatasync` of the log, `sendto`.

Seen failing: with `installation.do("ALTER ROLE huiyin SET synchronous_commit = off")` before the program runs, no act
was flushed when `record` returned.
"""

from __future__ import annotations

import json

from tests.reliability.installation import Installation

VERBS = """submit register forward accept hear answer deliver request_review review deliver request_recheck recheck"""


def test_every_act_is_on_disk_before_record_returns(installation: Installation) -> None:
    acts = [json.loads(line) for line in installation.run("tests.reliability.order").splitlines()]
    assert [act["verb"] for act in acts] == VERBS.split()
    for act in acts:
        assert act["flushed"] > act["written"], f"{act['verb']} was acknowledged before its commit was on the disk"
        assert act["flushes"] >= 1, f"{act['verb']} was acknowledged without a flush"
