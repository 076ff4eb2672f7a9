"""After a join, the open matter takes note of the repeat: once, however often the errand runs (A19(3))."""

from __future__ import annotations

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from huiyin.desk.errands import take_repeat
from huiyin.journal.read import matter
from huiyin.law.actors import PETITIONER
from huiyin.law.petition.steps.afterwards.end import End
from huiyin.law.petition.steps.bringing.join import Join
from huiyin.law.petition.steps.parties.withdraw import Withdraw
from huiyin.people.access import Petitioner
from tests.county import County
from tests.dossiers import Petition, a_petition, clerk_of

pytestmark = pytest.mark.django_db


def joined(into: str) -> Petition:
    act = Join(into=into, reasons="同一路段的路灯")
    return a_petition().registered().did(act, clerk_of("H-XF"))


def test_a_join_leaves_the_errand(county: County) -> None:
    repeat = joined(a_petition().registered().forwarded("H-ZJ").number)
    jobs = ProcrastinateJob.objects.filter(args__handler="huiyin.desk.errands.take_repeat")
    assert [(job.args["number"], job.args["place"]) for job in jobs] == [(repeat.number, 3)]


def test_the_open_matter_takes_note_once_and_its_clocks_stay(county: County) -> None:
    target = a_petition().registered().forwarded("H-ZJ")
    before = target.view.standing.clocks
    repeat = joined(target.number)
    take_repeat(repeat.number, 3)
    take_repeat(repeat.number, 3)
    view = matter(Petitioner(target.number))
    assert [each.act.number for each in view.of("take_repeat")] == [repeat.number]
    assert view.standing.repeats == 1
    assert view.standing.clocks == before


def test_a_repeat_follows_to_where_the_matter_itself_was_joined(county: County) -> None:
    last = a_petition().registered().forwarded("H-ZJ")
    middle = a_petition().registered()
    repeat = joined(middle.number)
    middle.did(Join(into=last.number, reasons="同一事项"), clerk_of("H-XF"))
    take_repeat(repeat.number, 3)
    assert [each.act.number for each in matter(Petitioner(last.number)).of("take_repeat")] == [repeat.number]


def test_where_the_matter_has_ended_meanwhile_nothing_is_recorded_on_it(county: County) -> None:
    target = a_petition().registered().forwarded("H-ZJ")
    repeat = joined(target.number)
    ended = _ended(target)
    take_repeat(repeat.number, 3)
    assert matter(Petitioner(ended.number)).of("take_repeat") == ()


def _ended(petition: Petition) -> Petition:
    """Withdrawn by the person, and ended after the three days."""
    return petition.did(Withdraw(), PETITIONER).later(4).did(End(), clerk_of("H-XF"))
