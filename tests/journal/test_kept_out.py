"""Who keeps out of a matter no longer reads it, finds it or meets it in a list (A28(3)); the others do."""

from __future__ import annotations

import pytest

from huiyin.journal.models import Dossier
from huiyin.journal.read import NotFound, dossier
from huiyin.journal.replay import Difference, rebuild
from huiyin.law.actors import Role
from huiyin.law.petition.steps.keeping_out.recuse import Recuse
from tests.county import County
from tests.dossiers import Petition, a_petition, clerk_of, head_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def petition(county: County) -> Petition:
    return a_petition().registered().forwarded().accepted()


def test_nobody_who_keeps_out_reads_it_and_their_colleague_does(county: County, petition: Petition) -> None:
    clerk, head = county.person("H-ZJ", Role.UNIT_CLERK), county.person("H-ZJ", Role.UNIT_HEAD)
    assert dossier(clerk, petition.number).number == petition.number
    petition.did(Recuse(staff=clerk.staff, reasons="与信访人是表亲"), head_of("H-ZJ"))
    with pytest.raises(NotFound):
        dossier(clerk, petition.number)
    assert dossier(head, petition.number).number == petition.number


def test_what_lists_filter_by_says_the_same_and_can_be_made_again(county: County, petition: Petition) -> None:
    staff = clerk_of("H-ZJ").staff
    petition.did(Recuse(staff=staff, reasons="与信访人是表亲"), clerk_of("H-ZJ"))
    row = Dossier.objects.get(number=petition.number)
    assert row.kept_out == [staff]
    assert [found for found in rebuild(check=True) if isinstance(found, Difference)] == []
