"""What is measured: pages, and ways that people go, as requests of one browser (`make bench`, `make profile`)."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol
from uuid import uuid4

PASSWORD = "every-letter-answered"
PLACE, CATEGORY, ROOT = "990123101", "030900", "030000"
OPINION = "该事项属于本单位职责范围，请依法办理并按期答复。"
ANSWERS: dict[str, dict[str, str]] = {
    "where": {"region": PLACE},
    "about": {"category": ROOT},
    "part": {"part": CATEGORY},
    "what": {"subject": "东街路灯不亮", "text": "东街三盏路灯坏了两个月，老人晚上出门摔倒过。"},
    "request": {"request": "请修好路灯。"},
    "who": {"named": "yes", "name": "何秋实"},
    "reach": {"phone": "13800000000", "email": "", "address": "柳河镇东街12号"},
    "together": {"people": "1", "representatives": ""},
    "office": {"office": "H-XF"},
}


@dataclass(frozen=True)
class Answer:
    """What came back: ``location`` is where a redirect leads, empty without one."""

    status: int
    text: str
    location: str = ""

    def hidden(self, name: str) -> str:
        """A hidden field of the form on the page; empty where there is none."""
        found = re.search(rf'name="{name}" value="([^"]*)"', self.text)
        return found[1] if found else ""


class Browser(Protocol):
    """Keeps cookies; over HTTP (bench.visitor) or inside the process (bench.inside)."""

    def ask(self, method: str, path: str, form: dict[str, str] | None = None) -> Answer: ...


@dataclass
class Scene:
    """The browsers at work, and the dossiers that they open."""

    new_browser: Callable[[], Browser]
    clerk: Browser = field(init=False)
    petitioner: Browser = field(init=False)
    numbers: list[str] = field(init=False)

    def __post_init__(self) -> None:
        self.clerk = self.new_browser()
        sign_in(self.clerk, "clerk")
        page = want(self.clerk.ask("GET", "/desk/inbox/?whose=all"))
        self.numbers = sorted(set(re.findall(r"/desk/dossier/([^/\"#]+)/", page.text)))
        self.petitioner = self.new_browser()
        number, code = submit(self.petitioner)
        want(self.petitioner.ask("POST", "/matter/", {"number": number, "code": code}), 302)


def want(answer: Answer, *statuses: int) -> Answer:
    """The answer, if it has one of these statuses (200 where none is named)."""
    if answer.status not in (statuses or (200,)):
        raise RuntimeError(f"status {answer.status}, wanted {statuses or 200}: {answer.text[:300]}")
    return answer


def sign_in(browser: Browser, name: str) -> None:
    """Sign in as a member of staff of the sample county in demo mode."""
    browser.ask("GET", "/accounts/login/")
    want(browser.ask("POST", "/accounts/login/", {"login": name, "password": PASSWORD}), 302)


def submit(browser: Browser) -> tuple[str, str]:
    """The public's whole way in a new browser, from the front page to the receipt; returns number and query code."""
    for page in ("/", "/submit/"):
        want(browser.ask("GET", page))
    step = want(browser.ask("GET", "/submit/next/"), 302).location
    while not step.startswith("/submit/summary/"):
        want(browser.ask("GET", step))
        want(browser.ask("POST", step, ANSWERS[step.strip("/").split("/")[-1]]), 302)
        step = want(browser.ask("GET", "/submit/next/"), 302).location
    version = want(browser.ask("GET", step)).hidden("version")
    receipt = want(browser.ask("POST", "/submit/send/", {"version": version}), 302).location
    number, code = re.findall(r'class="code">([^<]+)<', want(browser.ask("GET", receipt)).text)
    return number, code


def letter(n: int) -> dict[str, str]:
    """The fields of the registration form."""
    return {
        "once": str(uuid4()),
        "doing": "record",
        "channel": "letter",
        "received_on": time.strftime("%Y-%m-%d", time.gmtime(time.time() + 8 * 3600)),
        "subject": f"东街第{n}盏路灯不亮",
        "text": "东街三盏路灯坏了两个月，老人晚上出门摔倒过，去镇里问过两次都说等一等。" * 4,
        "request": "请修好路灯，并告知时间。",
        "name": "何秋实",
        "people": "1",
        "purpose": "claim",
        "category": CATEGORY,
        "region": PLACE,
    }


def register(scene: Scene, n: int) -> str:
    """Register a letter (the post alone); returns its number."""
    receipt = want(scene.clerk.ask("POST", "/intake/register/", letter(n)))
    found = re.search(r"/desk/dossier/([^/\"#]+)/", receipt.text)
    if not found:
        raise RuntimeError(f"not registered: {receipt.text[:300]}")
    return found[1]


def register_with_pages(scene: Scene, n: int) -> None:
    """The form, the post with its receipt."""
    want(scene.clerk.ask("GET", "/intake/register/"))
    register(scene, n)


def forward(scene: Scene, number: str) -> None:
    """A staff act: check what follows, and record it. The dossier must have been registered."""
    path = f"/desk/dossier/{number}/do/forward/"
    said = {"target": "H-ZJ", "reasons": OPINION}
    checked = want(scene.clerk.ask("POST", path, said | {"doing": "check"}))
    shown = {name: checked.hidden(name) for name in ("seen", "mark", "once")}
    if not shown["mark"]:
        raise RuntimeError(f"not checked: {checked.text[:300]}")
    want(scene.clerk.ask("POST", path, said | shown | {"doing": "record"}), 302)


def _page(path: str) -> Callable[[Scene, int], object]:
    return lambda scene, _n: want(scene.clerk.ask("GET", path))


def _dossier(scene: Scene, n: int) -> object:
    return want(scene.clerk.ask("GET", f"/desk/dossier/{scene.numbers[n % len(scene.numbers)]}/"))


def _own(scene: Scene, _n: int) -> object:
    return want(scene.petitioner.ask("GET", "/matter/"))


#: name -> (what is measured, how often at a time). An act needs a dossier of its own, which is not measured with it.
WORKLOADS: dict[str, Callable[[Scene, int], object]] = {
    "empty": _page("/alive/"),
    "dossier": _dossier,
    "inbox": _page("/desk/inbox/"),
    "today": _page("/desk/"),
    "search": _page("/desk/search/?q=%E8%B7%AF%E7%81%AF"),
    "own page": _own,
    "form": _page("/intake/register/"),
    "registration": register,
    "registration, form and receipt": register_with_pages,
    "the public's whole way": lambda scene, _n: submit(scene.new_browser()),
    "overdue": _page("/oversight/overdue/"),
}
#: Pages that a compiled client can ask for over and over.
READ = ("empty", "dossier", "inbox", "today", "search", "form")
