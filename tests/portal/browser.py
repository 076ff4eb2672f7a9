"""A visitor of these tests: fills in the pages one by one, as a browser without JavaScript would."""

from __future__ import annotations

import re
from typing import Any

from django.test import Client

ANSWERS: dict[str, dict[str, Any]] = {
    "where": {"region": "990123101"},
    "about": {"category": "030000"},
    "part": {"part": "030900"},
    "what": {"subject": "东街路灯不亮", "text": "东街三盏路灯坏了两个月，老人晚上出门摔倒过。"},
    "request": {"request": "请修好路灯。"},
    "who": {"named": "yes", "name": "何秋实"},
    "reach": {"phone": "13800000000", "email": "", "address": "柳河镇东街12号"},
    "together": {"people": "1", "representatives": ""},
    "office": {"office": "H-XF"},
}


class Visitor:
    """One browser. ``said`` is its last page."""

    def __init__(self, language: str = "en", **more: Any) -> None:
        self.client = Client(headers={"accept-language": language}, **more)
        self.said: Any = None

    def get(self, path: str) -> str:
        self.said = self.client.get(path, follow=True)
        return self.text

    def post(self, path: str, **fields: Any) -> str:
        self.said = self.client.post(path, fields, follow=True)
        return self.text

    @property
    def text(self) -> str:
        return str(self.said.content.decode())

    @property
    def path(self) -> str:
        return str(self.said.request["PATH_INFO"])

    def hidden(self, name: str) -> str:
        found = re.search(rf'name="{name}" value="([^"]*)"', self.text)
        assert found, f"no hidden {name} on {self.path}"
        return found[1]

    def fills_in(self, **changes: dict[str, Any]) -> str:
        """Answer every question; the summary is the last page."""
        self.get("/submit/next/")
        answers = ANSWERS | changes
        while self.path != "/submit/summary/":
            before = self.path
            self.post(self.path, **answers[self.path.rstrip("/").split("/")[-1]])
            assert self.path != before, self.text
        return self.text

    def sends(self) -> str:
        """Send from the summary; the receipt is the last page."""
        self.get("/submit/summary/")
        return self.post("/submit/send/", version=self.hidden("version"))

    def keys(self) -> tuple[str, str]:
        """Number and query code of the receipt on the page."""
        number, code = re.findall(r'class="code">([^<]+)<', self.text)
        return number, code

    def enters(self, number: str, code: str) -> str:
        return self.post("/matter/", number=number, code=code)
