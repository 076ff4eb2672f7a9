"""Each petitioner gets their own copy of a letter, and no letter that concerns only another (R-13)."""

from __future__ import annotations

import pytest
from django.test import Client

from huiyin.journal.read import dossier, open_identity
from huiyin.papers.issue import official
from huiyin.papers.letters import Letter, letter
from huiyin.people.models import Staff
from tests.county import County
from tests.dossiers import Petition
from tests.papers.histories_together import together

pytestmark = pytest.mark.django_db


@pytest.fixture
def petition(county: County) -> Petition:
    return together()


def letters_of(petition: Petition, party: int) -> dict[str, Letter]:
    view = petition.seen_by(party)
    made = ((each, letter(view, each)) for each in view.acts)
    return {each.verb: paper for each, paper in made if paper is not None and paper.is_told}


def test_each_copy_is_addressed_to_its_reader_and_bears_their_number(petition: Petition) -> None:
    first, signer = letters_of(petition, 0)["answer"], letters_of(petition, 1)["answer"]
    assert (first.addressee, first.own_number) == ("何秋实", petition.number)
    assert (signer.addressee, signer.own_number) == ("联名甲", f"{petition.number}.1")
    assert official(first) == official(signer)


def test_what_is_anothers_is_not_there(petition: Petition) -> None:
    assert {"submit"} == {"submit", "sign", "appoint_agent", "end_agency"} & set(letters_of(petition, 0))
    assert {"sign", "appoint_agent", "end_agency"} == {"submit", "sign", "appoint_agent", "end_agency"} & set(
        letters_of(petition, 1)
    )
    assert letters_of(petition, 1)["sign"].body["own_number"] == f"{petition.number}.1"


def test_the_record_of_service_is_of_the_reader(petition: Petition) -> None:
    first, signer = letters_of(petition, 0)["answer"].service, letters_of(petition, 1)["answer"].service
    assert first is not None
    assert signer is not None
    assert (signer.on - first.on).days == 2


def test_the_office_prints_the_copy_of_each(petition: Petition, county: County, client: Client) -> None:
    number = petition.number
    open_identity(county.clerk, number, purpose="serve", reason="需要逐人送达处理意见书")
    view = dossier(county.clerk, number)
    answer = view.of("answer")[0]
    copies = [letter(view, answer, party=party) for party in (0, 1)]
    assert [copy.addressee for copy in copies if copy] == ["何秋实", "联名甲"]
    client.force_login(Staff.objects.get(pk=county.clerk.staff))
    page = f"/papers/{number}/{answer.place}/"
    assert f"{number}.1" in client.get(page, {"party": "1"}).content.decode()
    assert f"{number}.1" not in client.get(page).content.decode()
    assert client.get(page, {"party": "7"}).status_code == 404
    assert client.get(page, {"party": "x"}).status_code == 404


def test_a_name_that_was_not_opened_stays_masked_on_every_copy(petition: Petition, county: County) -> None:
    view = dossier(county.clerk, petition.number)
    copy = letter(view, view.of("answer")[0], party=1)
    assert copy is not None
    assert copy.addressee == "＊＊＊"
