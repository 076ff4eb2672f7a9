"""发文字号: by office and year without a gap and never twice, also with concurrent workers; no gap reveals reports."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier

import pytest
from django.conf import settings
from django.db import connections

from huiyin.journal.read import View
from huiyin.journal.record import begin
from huiyin.law.advice.standing import Subject
from huiyin.law.advice.steps.advise import Advise
from huiyin.law.kinds import KINDS
from huiyin.law.petition.values import Purpose
from huiyin.papers import issue
from huiyin.papers.issue import official
from huiyin.papers.letters import Letter, letter
from huiyin.papers.marks import made_mark
from huiyin.papers.models import Issued, Series
from huiyin.people.models import Office
from tests.county import County
from tests.dossiers import a_petition, at, clerk_of
from tests.papers import histories

WORKERS = 8


def a_letter(number: int, on: date = date(2026, 3, 9), office: str = "H-ZJ") -> Letter:
    """The accept letter of a matter that does not exist."""
    view = histories.forwarded_and_withdrawn().view
    made = letter(view, view.of("accept")[0])
    assert made is not None
    named = f"20260306-{number:08d}"
    return dataclasses.replace(made, matter=named, number=f"{named}-4", place=4, made_on=on, issuer=office)


@pytest.mark.django_db
def test_numbers_count_up_by_office_and_year_and_stay_what_they_are(county: County) -> None:
    first, second = a_letter(1), a_letter(2)
    assert official(first) == "回住建〔2026〕1号"
    assert official(second) == "回住建〔2026〕2号"
    assert official(first) == "回住建〔2026〕1号"
    assert official(a_letter(3, on=date(2027, 1, 4))) == "回住建〔2027〕1号"
    assert official(a_letter(4, office="H-XF")) == "回信访〔2026〕1号"
    assert official(a_letter(5)) == "回住建〔2026〕3号"


@pytest.mark.django_db
def test_the_mark_that_an_office_has_stands_before_its_numbers_from_the_next_year_on(county: County) -> None:
    assert official(a_letter(1)) == "回住建〔2026〕1号"
    Office.objects.filter(code="H-ZJ").update(mark="回建")
    assert official(a_letter(2)) == "回住建〔2026〕2号"
    assert official(a_letter(3, on=date(2027, 1, 4))) == "回建〔2027〕1号"


@pytest.mark.django_db
def test_two_offices_of_one_mark_never_give_the_same_number(county: County) -> None:
    Office.objects.filter(code__in=["H-ZJ", "H-RS"]).update(mark="回人")
    given = [official(a_letter(1)), official(a_letter(2, office="H-RS")), official(a_letter(3, office="H-RS"))]
    assert given == ["回人〔2026〕1号", "回人（H-RS）〔2026〕1号", "回人（H-RS）〔2026〕2号"]


@pytest.mark.django_db(transaction=True)
def test_workers_at_once_leave_no_gap_and_give_nothing_twice(county: County) -> None:
    """Eight connections, each issuing ten papers of its own and one that all of them issue."""
    papers = [[a_letter(100 * worker + one) for one in range(10)] for worker in range(WORKERS)]
    shared, start = a_letter(9_999), Barrier(WORKERS)

    def work(own: list[Letter]) -> list[str]:
        start.wait()
        try:
            return [official(one) for one in (*own[:5], shared, *own[5:])]
        finally:
            connections.close_all()

    with ThreadPoolExecutor(WORKERS) as workers:
        given = [number for numbers in workers.map(work, papers) for number in numbers]
    assert len(given) == WORKERS * 11
    assert len({number for number in given if given.count(number) > 1}) == 1  # the one that all of them asked for
    serials = sorted(Issued.objects.values_list("serial", flat=True))
    assert serials == list(range(1, WORKERS * 10 + 2))
    assert Series.objects.get().last == len(serials)


@pytest.mark.django_db(transaction=True)
def test_a_number_whose_transaction_fails_is_taken_by_the_next(county: County, monkeypatch: pytest.MonkeyPatch) -> None:
    assert official(a_letter(1)) == "回住建〔2026〕1号"
    with monkeypatch.context() as patch:
        patch.setattr(Issued.objects, "create", _fails)
        with pytest.raises(RuntimeError):
            official(a_letter(2))
    assert official(a_letter(3)) == "回住建〔2026〕2号"


def _fails(**values: object) -> None:
    raise RuntimeError


@pytest.mark.django_db
def test_the_handler_takes_the_number_of_every_letter_that_an_act_sends_and_may_run_again(county: County) -> None:
    petition = histories.all_three_levels()
    for shown in petition.view.acts:
        issue.number(petition.number, shown.place)
        issue.number(petition.number, shown.place)
    numbered = set(Issued.objects.values_list("place", flat=True))
    sent = {one.place for one in petition.view.acts if one.act.letter is not None and one.act.is_numbered}
    assert numbered == sent
    issue.number("20260306-ZZZZZZZZ", 1)
    issue.number(petition.number, 99)


def test_every_step_that_sends_a_letter_is_heard() -> None:
    heard = {key for key, handlers in settings.HUIYIN_HANDLERS.items() if "huiyin.papers.issue.number" in handlers}
    steps = [(kind.name, step) for kind in KINDS.values() for step in kind.steps.values()]
    assert heard == {f"{kind}.{step.verb}" for kind, step in steps if step.letter and step.is_numbered}
    assert not {"petition.submit", "petition.report_retaliation"} & heard  # a number would leave a gap


@pytest.mark.django_db
def test_letters_of_other_kinds_of_dossier_take_their_numbers_from_the_same_count(county: County) -> None:
    advice = Advise(
        subject=Subject.WORK,
        target="H-ZJ",
        category="030900",
        facts="漏水",
        basis="第三十五条",
        advice="限时办结",
        days=20,
    )
    made = begin("advice", advice, by=clerk_of("H-XF"), on=at(date(2026, 3, 9)))
    issue.number(made.number, 1)
    assert str(Issued.objects.get(number=made.number)) == "回信访〔2026〕1号"
    assert official(a_letter(1, office="H-XF")) == "回信访〔2026〕2号"


@pytest.mark.django_db
def test_a_letter_that_lacks_something_takes_no_number(county: County) -> None:
    petition = histories.all_three_levels()
    Office.objects.filter(code="H-GOV").update(address="", phone="", web="")
    issue.number(petition.number, petition.view.of("answer")[0].place)
    assert not Issued.objects.exists()


@pytest.mark.django_db
def test_a_report_of_wrongdoing_leaves_no_gap_in_the_numbers_that_others_see(county: County) -> None:
    """R-07: the receipt has no number, and what follows has a count of its own."""

    def around(extra: Callable[[], object]) -> list[str]:
        given = [official(a_letter(1, office="H-GOV"))]
        extra()
        return [*given, official(a_letter(2, office="H-GOV"))]

    def a_report() -> None:
        petition = a_petition(office="H-GOV")
        issue.number(petition.number, 1)
        assert not Issued.objects.filter(number=petition.number).exists()
        sealed = dataclasses.replace(a_letter(3, office="H-GOV"), is_sealed=True)
        assert official(sealed) == "回政举〔2026〕1号"

    assert around(a_report) == ["回政〔2026〕1号", "回政〔2026〕2号"]


@pytest.mark.django_db
def test_a_letter_knows_that_its_matter_is_a_sealed_report(county: County) -> None:
    view = histories.forwarded_and_withdrawn().view
    standing = view.standing.but(purpose=Purpose.REPORT)
    sealed: View = dataclasses.replace(view, standing=standing)
    made = letter(sealed, sealed.of("accept")[0])
    assert made is not None
    assert made.is_sealed


@pytest.mark.parametrize(
    ("name", "place", "mark"),
    [
        ("回县信访局", "回县", "回信访"),
        ("回县住房和城乡建设局", "回县", "回住建"),
        ("柳河镇人民政府", "柳河镇", "柳河政"),
        ("青岚省人民政府", "青岚省", "青岚政"),
        ("回县县委办公室", "回县", "回县委"),
        ("南湖社区服务中心", "回县", "南湖社区服务"),
        ("云溪市生态环境局回县分局", "回县", "云溪环回"),
        ("中共回县纪律检查委员会、回县监察委员会", "回县", "回纪"),
        ("某省人民政府", "回县", "某政"),
        ("回县", "回县", "回"),
    ],
)
def test_an_office_without_a_mark_gets_one_from_its_name(name: str, place: str, mark: str) -> None:
    assert made_mark(name, place) == mark
