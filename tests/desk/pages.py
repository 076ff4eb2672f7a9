"""How these tests read a page, and take a step as an officer does: fill in, check, confirm."""

from __future__ import annotations

import html
import re
from typing import Any

from django.test import Client


def text_of(answer: Any) -> str:
    """What the page says, entities read and tokens left out."""
    return html.unescape(re.sub(r'(csrfmiddlewaretoken" value="|x-csrftoken": ")[^"]*', r"\1", answer.content.decode()))


def hidden(answer: Any, name: str) -> str:
    """The value of a hidden field, empty where there is none."""
    found = re.search(rf'name="{name}" value="([^"]*)"', answer.content.decode())
    return html.unescape(found[1]) if found else ""


def problems(answer: Any) -> str:
    """What the summary of problems says."""
    found = re.search(r'class="problems".*?</div>', answer.content.decode(), re.DOTALL)
    return html.unescape(found[0]) if found else ""


def step_url(number: str, verb: str) -> str:
    """Where a step is taken."""
    return f"/desk/dossier/{number}/do/{verb}/"


def check(browser: Client, number: str, verb: str, said: dict[str, Any], form: Any = None) -> Any:
    """The page after “check what follows”; ``form`` is the page before it, where it has been opened already."""
    page = form or browser.get(step_url(number, verb))
    return browser.post(step_url(number, verb), {**said, "seen": hidden(page, "seen"), "doing": "check"})


def confirm(browser: Client, number: str, verb: str, said: dict[str, Any], checked: Any) -> Any:
    """The answer to “confirm and record”, after that check."""
    sent = {**said, "seen": hidden(checked, "seen"), "mark": hidden(checked, "mark"), "doing": "record"}
    return browser.post(step_url(number, verb), sent)
