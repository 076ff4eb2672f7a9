"""What the place adds to the law's tables: a notice of holidays, local categories; and the head of its papers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from huiyin.administration.errands import recount
from huiyin.administration.law.notice import read_notice
from huiyin.journal import ledger
from huiyin.law.actors import Role
from huiyin.law.calendar import Calendar, year_from
from huiyin.law.packs import table
from huiyin.people.models import Change, HolidayNotice, LetterPhrase, LocalCategory, Office
from huiyin.people.offices import offices
from tests.county import County
from tests.desk.pages import problems, text_of
from tests.dossiers import a_petition

pytestmark = pytest.mark.django_db
Enter = Callable[..., Client]
#: As published; the words in brackets are left out in reading.
OF_2026 = """各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作。
"""


@pytest.fixture
def system(county: County, enter: Enter) -> Client:
    return enter(county.person("H-GOV", Role.SYSTEM_ADMIN))


def test_a_published_notice_is_read_as_the_table_kept_with_the_law_has_it() -> None:
    read = read_notice(OF_2026, year=2026, source="x")
    kept = year_from(2026, table("holidays")["2026"])
    assert sorted(read.off) == sorted(kept.off)
    assert sorted(read.worked) == sorted(kept.worked)


def test_days_off_may_begin_in_the_december_before() -> None:
    text = OF_2026.replace("一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。",
                           "一、元旦：2025年12月31日至2026年1月2日放假调休，共3天。")  # fmt: skip
    assert read_notice(text, year=2026, source="x").off[0][:2] == (date(2025, 12, 31), date(2026, 1, 2))


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("共9天", "共8天", "says 8 days"),
        ("二、春节：2月15日", "二、春节：2月30日", "cannot be read"),
        ("2月14日（周六）", "2月13日", "no weekend day"),
        ("三、清明节", "三、清明", "no readable clause for: 清明节"),
        (OF_2026, "放假", "no readable clause"),
    ],
)
def test_a_notice_that_is_read_wrongly_is_not_taken(
    county: County, system: Client, old: str, new: str, why: str
) -> None:
    said = {"year": "2026", "text": OF_2026.replace(old, new), "doing": "take"}
    answer = system.post("/administration/holidays/", said)
    assert why in problems(answer)
    assert not HolidayNotice.objects.exists()


def test_what_a_notice_moves_is_shown_and_counts_once_it_is_taken(county: County, system: Client) -> None:
    """A notice with a shorter Spring Festival: what was received on 5 February is due earlier."""
    said = {"year": "2026", "text": OF_2026}
    a_petition(date(2026, 2, 5)).registered()
    before = due_days()
    shifted = OF_2026.replace("至23日（农历正月初七、周一）", "至20日").replace("共9天", "共6天")
    answer = system.post("/administration/holidays/", said | {"text": shifted, "doing": "check"})
    assert "running deadline gets another day" in text_of(answer)
    assert due_days() == before, "showing changes nothing"
    answer = system.post("/administration/holidays/", said | {"text": shifted, "doing": "take"})
    assert answer.status_code == 302
    offices()
    assert Calendar.load().is_working_day(date(2026, 2, 23))
    recount()
    assert due_days() != before
    assert Change.objects.get(what="holidays.taken").about == "2026"


def due_days() -> list[date]:
    return sorted(ledger.duties().filter(until=None).values_list("due", flat=True))


def test_a_local_category_is_offered_at_registration_and_to_petitioners(
    county: County, enter: Enter, system: Client
) -> None:
    said = {"parent": "030900", "name": "路灯", "english": "Street lamps"}
    assert system.post("/administration/categories/", said).status_code == 302
    assert LocalCategory.objects.get().code == "030901"
    page = text_of(enter(county.clerk).get("/intake/register/"))
    assert '<option value="030901">' in page
    assert "Street lamps" in page
    assert offices()["H-ZJ"].is_competent("030901"), "who is competent for 030000 is so for its leaves"
    assert "already" in problems(system.post("/administration/categories/", said))


def test_the_rules_that_bind_are_shown_with_their_reason(county: County, system: Client) -> None:
    page = text_of(system.get("/administration/rules/"))
    assert "Regulations on Petition Work (2022)" in page
    assert "Two things decide" in page or "The day of receipt decides" in page


def test_the_head_of_a_paper_is_the_offices_own(county: County, enter: Enter) -> None:
    Office.objects.filter(pk="H-XF").update(letterhead="回县信访工作机构文件")
    petition = a_petition().registered().forwarded("H-ZJ")
    page = text_of(enter(county.clerk).get(f"/papers/{petition.number}/3/"))
    assert "回县信访工作机构文件" in page
    assert "回县信访局" in page


def test_a_letter_phrase_is_offered_to_those_who_draft_in_the_office(
    county: County, enter: Enter, system: Client
) -> None:
    system.post("/administration/phrases/", {"office": "H-ZJ", "text": "经调查核实，现答复如下："})
    system.post("/administration/phrases/", {"office": "", "text": "感谢您对我们工作的监督。"})
    petition = a_petition().registered().forwarded("H-ZJ")
    page = text_of(enter(county.person("H-ZJ", Role.UNIT_CLERK)).get(f"/desk/dossier/{petition.number}/do/notify/"))
    assert "经调查核实，现答复如下：" in page
    assert "感谢您对我们工作的监督。" in page
    other = text_of(enter(county.clerk).get(f"/desk/dossier/{petition.number}/do/urge/"))
    assert "经调查核实" not in other
    gone = LetterPhrase.objects.get(office="H-ZJ")
    system.post("/administration/phrases/", {"remove": gone.pk})
    assert not LetterPhrase.objects.filter(pk=gone.pk).exists()
    assert list(Change.objects.values_list("what", flat=True)[:3]) == ["phrase.removed", "phrase.added", "phrase.added"]
