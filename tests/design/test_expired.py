"""A form with an expired token: typed text is kept, but not if another site sent it."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

TYPED = {"story": "电梯停了三个月。\n没有人管。<b>", "next": "/design/", "print": "large", "password": "three lamps"}


@pytest.fixture
def reader() -> Client:
    return Client(enforce_csrf_checks=True)


def test_typed_text_is_shown_and_can_be_sent_with_a_new_token(reader: Client) -> None:
    page = reader.post("/design/print-size/?a=1", TYPED)
    text = page.content.decode()
    assert page.status_code == 403
    assert 'action="/design/print-size/?a=1"' in text
    assert "<li>电梯停了三个月。<br>没有人管。&lt;b&gt;</li>" in text
    hidden = {name: unescape(value) for name, value in re.findall(r'hidden" name="(\w+)" value="([^"]*)"', _form(text))}
    assert hidden["story"] == TYPED["story"]
    again = reader.post("/design/print-size/?a=1", hidden)
    assert again.status_code == 302
    assert again.cookies["huiyin_print"].value == "large"


def test_a_password_is_neither_shown_nor_sent_again(reader: Client) -> None:
    assert "three lamps" not in reader.post("/design/print-size/", TYPED).content.decode()


def test_a_file_is_requested_again_by_name(reader: Client) -> None:
    photo = SimpleUploadedFile("电梯.jpg", b"x")
    text = reader.post("/design/print-size/", {**TYPED, "photo": photo}).content.decode()
    assert "电梯.jpg" in text
    assert 'type="file" name="photo"' in text
    assert 'enctype="multipart/form-data"' in text


@pytest.mark.parametrize(
    "headers",
    [{"Origin": "https://elsewhere.example"}, {"Sec-Fetch-Site": "cross-site"}, {"Sec-Fetch-Site": "same-site"}],
)
def test_the_form_of_another_site_is_not_shown_again(reader: Client, headers: dict[str, str]) -> None:
    page = reader.post("/design/print-size/", TYPED, headers=headers)
    assert page.status_code == 403
    assert "电梯" not in page.content.decode()


def _form(text: str) -> str:
    """The form to send again, without those for language and print size."""
    start = text.index('action="/design/print-size/?a=1"')
    return text[start : text.index("</form>", start)]
