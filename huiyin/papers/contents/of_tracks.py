"""Letters of what runs beside the stages: another procedure, units that assist, disputes, urgent reports, recusal."""

from __future__ import annotations

from collections.abc import Mapping

from huiyin.law.words import say
from huiyin.papers.case import Case
from huiyin.papers.contents.said import Body, Contents

#: Every clock by which the person hears next, the answer's before the notice's.
_NEXT = ("K6", "K5", "KD", "KS", "REDO", "K3", "K2", "K1")


def make_ordinary(case: Case) -> Body:
    """转为普通程序告知书: why it is not plain, and that every day counts as before."""
    end = case.end_of(*_NEXT)
    return {
        "received_on": case.before.received_on,
        "accepted_on": case.before.accepted_on,
        "reasons": case.act.reasons,
        "due": end.binding if end else None,
        "until": end.binding if end else say("as soon as it has been studied"),
        "is_certain": end.certain if end else True,
    }


OF_TRACKS: Mapping[str, Contents] = {
    "make_ordinary": Contents(
        make=make_ordinary,
        must={
            "reasons": say("reasons"),
            "received_on": say("day of receipt"),
            "until": say("day by which it is answered"),
        },
    ),
}
