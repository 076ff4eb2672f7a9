"""What runs beside the stages, at the desk: the chain of urgent reports, whom a form offers, who keeps out."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from huiyin.law.actors import Role
from tests.county import County
from tests.desk.pages import text_of
from tests.dossiers import Petition, a_petition, clerk_of
from tests.examples.petition import EXAMPLES
from tests.papers.histories import reported_up

pytestmark = pytest.mark.django_db
Enter = Callable[..., Client]


def test_the_page_of_a_matter_shows_the_chain_with_the_times_of_the_journal(county: County, enter: Enter) -> None:
    petition = reported_up()
    page = text_of(enter(county.clerk, "zh-hans").get(f"/desk/dossier/{petition.number}/"))
    assert "重大、紧急信访事项报告经过" in page
    chain = page.split("重大、紧急信访事项报告经过")[1].split("</ol>")[0]
    assert chain.count("<li>") == 2
    assert "10:00" in chain
    assert "云溪市人民政府" in chain


def test_a_matter_that_is_not_urgent_has_no_such_heading(county: County, enter: Enter) -> None:
    page = text_of(enter(county.clerk, "zh-hans").get(f"/desk/dossier/{a_petition().registered().number}/"))
    assert "报告经过" not in page


def handed() -> Petition:
    return a_petition().registered().forwarded().accepted()


def test_to_assist_the_form_offers_who_can_be_asked(county: County, enter: Enter) -> None:
    page = text_of(enter(county.person("H-ZJ", Role.UNIT_CLERK)).get(f"/desk/dossier/{handed().number}/do/enlist/"))
    assert 'value="H-RS"' in page
    assert 'value="H-ZJ"' not in page
    assert 'value="C-GOV"' not in page


def test_to_keep_out_it_offers_the_staff_of_the_office_alone(county: County, enter: Enter) -> None:
    page = text_of(enter(county.person("H-ZJ", Role.UNIT_HEAD)).get(f"/desk/dossier/{handed().number}/do/recuse/"))
    assert f'value="{clerk_of("H-ZJ").staff}"' in page
    assert f'value="{clerk_of("H-RS").staff}"' not in page


def test_who_keeps_out_is_back_at_the_front_of_the_desk(county: County, enter: Enter) -> None:
    clerk = county.person("H-ZJ", Role.UNIT_CLERK)
    petition, browser = handed(), enter(clerk)
    said = EXAMPLES["recuse"].said | {"staff": str(clerk.staff)}
    address = f"/desk/dossier/{petition.number}/do/recuse/"
    checked = text_of(browser.post(address, said | {"doing": "check"}))
    mark = checked.split('name="mark" value="')[1].split('"')[0]
    seen = checked.split('name="seen" value="')[1].split('"')[0]
    done = browser.post(address, said | {"doing": "record", "mark": mark, "seen": seen})
    assert (done.status_code, done.headers["Location"]) == (302, "/desk/")
    assert browser.get(f"/desk/dossier/{petition.number}/").status_code == 404
