"""Two officers act on one dossier at the same moment, each on a connection of their own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from threading import Barrier, Thread
from uuid import uuid4

import pytest
from django.db import connection

from huiyin.journal.models import Act, Dossier
from huiyin.journal.record import Conflict, begin, record
from huiyin.journal.seals.verify import Problem, verify
from huiyin.law.actors import PETITIONER
from huiyin.law.petition.steps.bringing.add_material import AddMaterial
from huiyin.law.petition.steps.taking_up.accept import Accept
from huiyin.law.petition.steps.taking_up.decline import Decline, Ground
from huiyin.law.refusals import Refused
from tests.county import County
from tests.dossiers import a_petition, a_submission, at, clerk_of

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*deeds: Callable[[], object]) -> list[object]:
    """Run all at the same moment; what each returned or raised."""
    barrier = Barrier(len(deeds))
    results: list[object] = [None] * len(deeds)

    def run(i: int, deed: Callable[[], object]) -> None:
        barrier.wait()
        try:
            results[i] = deed()
        except (Refused, Conflict) as stopped:
            results[i] = stopped
        finally:
            connection.close()

    threads = [Thread(target=run, args=(i, deed)) for i, deed in enumerate(deeds)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results


def test_of_two_contradicting_acts_one_is_done_and_the_other_refused(county: County) -> None:
    petition = a_petition().registered().forwarded()
    clerk, now = clerk_of("H-ZJ"), at(petition.day)
    accept = Accept(understood="修路灯", contact="办公室", branch_reasons="不属其他程序")
    decline = Decline(ground=Ground.UNDER_WAY, reasons="正在办理", basis="第十九条", remedy="柳河镇政府")
    results = at_once(
        lambda: record(petition.number, accept, by=clerk, on=now),
        lambda: record(petition.number, decline, by=clerk, on=now),
    )
    # accepting after a refusal is allowed, in the person's favour; declining after accepting is not
    assert len([result for result in results if not isinstance(result, Exception)]) >= 1
    verbs = list(Act.objects.filter(dossier__number=petition.number).order_by("place").values_list("verb", flat=True))
    assert verbs[3:] in (["accept"], ["decline", "accept"])
    assert [found for found in verify() if isinstance(found, Problem)] == []


def test_who_saw_the_same_page_cannot_both_act_on_it(county: County) -> None:
    petition = a_petition().registered()
    note, now = AddMaterial(text="补充"), at(petition.day)
    results = at_once(*(lambda: record(petition.number, note, by=PETITIONER, on=now, seen=2) for _ in range(4)))
    assert sorted(type(result).__name__ for result in results) == ["Conflict", "Conflict", "Conflict", "Recorded"]


def test_eight_writers_leave_no_gap(county: County) -> None:
    petition = a_petition().registered()
    note, now = AddMaterial(text="补充"), at(petition.day)

    def write_five() -> None:
        for _ in range(5):
            record(petition.number, note, by=PETITIONER, on=now)

    at_once(*[write_five] * 8)
    places = Act.objects.filter(dossier__number=petition.number).order_by("place").values_list("place", flat=True)
    assert list(places) == list(range(1, 43))


def test_a_double_click_makes_one_petition_and_both_get_its_receipt(county: County) -> None:
    once = uuid4()
    day = date(2026, 3, 6)

    def send() -> object:
        return begin("petition", a_submission(day), by=PETITIONER, on=at(day), once=once)

    receipts = at_once(*[send] * 4)
    assert len({(each.number, each.code) for each in receipts}) == 1  # type: ignore[attr-defined]
    assert Dossier.objects.count() == 1
