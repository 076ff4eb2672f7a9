"""Q-03: between the call of the door and its return the disk has had the act, whichever act it is.

PostgreSQL's own counters are asked, since strace is not on every machine and not allowed in every container. What
strace showed once by hand is in the same order: the backend's `recvfrom` of COMMIT, `fdatasync` of the log, `sendto`.

Seen red: with `installation.do("ALTER ROLE huiyin SET synchronous_commit = off")` before the program runs, no act was
flushed when its door returned.
"""

from __future__ import annotations

import json

from tests.reliability.installation import Installation

VERBS = """submit register forward accept hear answer deliver request_review review deliver request_recheck recheck"""


def test_every_act_is_on_the_disk_before_its_door_returns(installation: Installation) -> None:
    acts = [json.loads(line) for line in installation.run("tests.reliability.order").splitlines()]
    assert [act["verb"] for act in acts] == VERBS.split()
    for act in acts:
        assert act["flushed"] > act["written"], f"{act['verb']} was acknowledged before its commit was on the disk"
        assert act["flushes"] >= 1, f"{act['verb']} was acknowledged without a flush"
