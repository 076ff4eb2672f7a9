"""The chain of urgent reports can be made again from the acts, hour for hour."""

from __future__ import annotations

import pytest

from huiyin.journal.replay import Difference, rebuild
from tests.county import County
from tests.papers.histories import reported_up

pytestmark = pytest.mark.django_db


def test_the_times_are_the_same_when_the_journal_is_read_again(county: County) -> None:
    petition = reported_up()
    said = [act.said_on for act in petition.view.of("report_up")]
    assert [link.at for link in petition.view.standing.reported_up] == said
    assert [found for found in rebuild(check=True) if isinstance(found, Difference)] == []
