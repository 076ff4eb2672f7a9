"""The two layouts and the error pages, in every language, without JavaScript."""

from __future__ import annotations

import re

import pytest
from django.core.exceptions import PermissionDenied, RequestDataTooBig, SuspiciousOperation
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.test import Client, RequestFactory, override_settings
from django.urls import include, path

from huiyin.design import views


def _raise(what: type[Exception]) -> HttpResponse:
    raise what


def _fails(request: HttpRequest, kind: str) -> HttpResponse:
    kinds = {"403": PermissionDenied, "400": SuspiciousOperation, "413": RequestDataTooBig, "500": RuntimeError}
    return _raise((kinds | {"503": OperationalError})[kind])


handler400 = views.bad_request
handler500 = views.broken
urlpatterns = [
    path("fails/<str:kind>/", _fails),
    path("design/", include("huiyin.design.urls")),
    path("language/", include("django.conf.urls.i18n")),
]

LANGUAGE_TAGS = {"zh-hans": "zh-Hans", "zh-hant": "zh-Hant", "en": "en"}


@pytest.fixture
def reader() -> Client:
    return Client(raise_request_exception=False)


@pytest.mark.parametrize("shell", ["portal", "desk"])
def test_the_gallery_shows_every_component(reader: Client, language: str, shell: str) -> None:
    page = reader.get(f"/design/?shell={shell}", headers={"Accept-Language": language})
    text = page.content.decode()
    assert page.status_code == 200
    assert f'<html lang="{LANGUAGE_TAGS[language]}"' in text
    assert page.headers["Content-Language"] == language
    for part in ("buttons", "badge", "notice", "clock", "timeline", "table", "pager", "empty", "card", "steps"):
        assert f'class="{part}' in text or f"class='{part}" in text


def test_a_page_has_one_fixed_title(reader: Client) -> None:
    titles = re.findall(
        r"<title>(.*?)</title>", reader.get("/design/", headers={"Accept-Language": "en"}).content.decode()
    )
    assert titles == ["Component gallery"]


def test_the_language_is_switched_by_a_form_and_remembered(reader: Client) -> None:
    assert 'lang="zh-Hans"' in reader.get("/design/").content.decode()
    answer = reader.post("/language/setlang/", {"language": "zh-hant", "next": "/design/"})
    assert answer.headers["Location"] == "/design/"
    assert '<html lang="zh-Hant"' in reader.get("/design/").content.decode()


def test_large_print_is_switched_on_and_off_by_a_form(reader: Client) -> None:
    answer = reader.post("/design/print-size/", {"print": "large", "next": "/design/"})
    assert answer.headers["Location"] == "/design/"
    assert 'class="portal large"' in reader.get("/design/").content.decode()
    reader.post("/design/print-size/", {"print": "normal", "next": "/design/"})
    assert 'class="portal"' in reader.get("/design/").content.decode()


@pytest.mark.parametrize("elsewhere", ["https://example.com/", "//example.com", "javascript:alert(1)", ""])
def test_the_return_address_never_leads_to_another_site(reader: Client, elsewhere: str) -> None:
    assert reader.post("/design/print-size/", {"print": "large", "next": elsewhere}).headers["Location"] == "/"


def test_quick_exit_clears_the_visit_and_redirects(reader: Client) -> None:
    answer = reader.get("/design/leave/", headers={"Sec-Fetch-Site": "same-origin"})
    assert answer.headers["Location"].startswith("https://")
    assert "storage" in answer.headers["Clear-Site-Data"]
    assert answer.headers["Referrer-Policy"] == "no-referrer"


def test_another_site_cannot_trigger_the_quick_exit(reader: Client) -> None:
    assert "Clear-Site-Data" not in reader.get("/design/leave/", headers={"Sec-Fetch-Site": "cross-site"}).headers


@override_settings(ROOT_URLCONF="tests.design.test_pages")
@pytest.mark.parametrize("kind", ["400", "403", "404", "413", "500", "503"])
@pytest.mark.filterwarnings("ignore::UserWarning")
def test_every_error_page_explains_itself(reader: Client, language: str, kind: str) -> None:
    address = "/nowhere/" if kind == "404" else f"/fails/{kind}/"
    page = reader.get(address, headers={"Accept-Language": language})
    text = page.content.decode()
    assert page.status_code == int(kind)
    assert f'<html lang="{LANGUAGE_TAGS[language]}"' in text
    assert "<h1>" in text
    assert 'href="/"' in text
    assert ("没有" in text or "不" in text or "权" in text) if language == "zh-hans" else True


def test_error_pages_need_no_database_session_or_static_manifest(language: str) -> None:
    with override_settings(STORAGES={"staticfiles": {"BACKEND": "nowhere.Missing"}}):
        text = views.too_large(RequestFactory().get("/")).content.decode()
    assert "/static/design/tokens.css" in text


def test_a_method_that_a_template_does_not_call_is_an_error_and_not_shown() -> None:
    template = engines["jinja2"].from_string("{{ name.upper }}")
    with pytest.raises(TypeError, match="call it"):
        template.render({"name": "huiyin"})
    assert engines["jinja2"].from_string("{{ name.upper() }} {{ missing }}").render({"name": "huiyin"}) == "HUIYIN "
