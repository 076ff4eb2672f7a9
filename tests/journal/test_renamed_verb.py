"""A step that was renamed: acts recorded under its earlier verb are read, replayed and verified as they were."""

from __future__ import annotations

import pytest

from huiyin.journal.models import Act
from huiyin.journal.read import matter
from huiyin.journal.readers.addressee import addresses_of
from huiyin.journal.replay import Difference, rebuild
from huiyin.journal.seals.verify import Problem, verify
from huiyin.law.kinds import KINDS, Kind
from huiyin.law.petition.steps.bringing.report_retaliation import ReportRetaliation
from huiyin.people.access import Petitioner
from tests.county import County
from tests.reports import Report, a_complaint

pytestmark = pytest.mark.django_db


@pytest.fixture
def kept(county: County, monkeypatch: pytest.MonkeyPatch) -> Report:
    """Recorded when the step had its earlier verb."""
    assert KINDS["petition"].kept["submit"]  # the table of today is made before the verb is changed
    with monkeypatch.context() as patch:
        patch.setattr(ReportRetaliation, "verb", "complain_of_pressure")
        return a_complaint(email="he@example.org")


def test_it_keeps_its_verb_in_the_journal_and_is_read_as_the_step_of_today(kept: Report) -> None:
    row = Act.objects.get(dossier__number=kept.number, place=1)
    assert row.verb == "complain_of_pressure"
    view = matter(Petitioner(kept.number))
    assert view.first == view.acts[0].act
    assert view.acts[0].verb == "report_retaliation"
    assert addresses_of(kept.number, 1) == {0: "he@example.org"}


def test_replaying_and_verifying_find_nothing(kept: Report) -> None:
    assert [one for one in rebuild(check=True) if isinstance(one, Difference)] == []
    assert [one for one in rebuild(check=False) if isinstance(one, Difference)] == []
    assert matter(Petitioner(kept.number)).standing.is_sealed
    assert [one for one in verify() if isinstance(one, Problem)] == []


@pytest.mark.parametrize("kind", KINDS.values(), ids=list(KINDS))
def test_no_two_steps_have_one_verb_among_those_of_today_and_before(kind: Kind) -> None:
    every = [verb for step in kind.order.steps for verb in (step.verb, *step.kept_as)]
    assert len(every) == len(set(every))
