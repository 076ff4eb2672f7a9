"""Somebody at a browser: fills in what is asked by the names of the questions, so that every language can be walked."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from huiyin.sample.log_ins import PASSWORD

#: Where pictures for the tour are put; none are taken where it is not set.
PICTURES = os.environ.get("STORY_PICTURES", "")


@dataclass
class Somebody:
    """One person with a browser of their own."""

    page: Any
    language: str

    def go(self, path: str) -> None:
        """To an address; nothing may answer with an error."""
        response = self.page.goto(path)
        assert response.status == 200, f"{path}: {response.status}"

    def fill(self, **answers: str) -> None:
        """Answer the questions of the page by their names."""
        for name, value in answers.items():
            control = self.page.locator(f"[name={name}]:visible").first
            kind = control.get_attribute("type")
            tag = control.evaluate("element => element.tagName")
            if kind == "checkbox":
                control.check()
            elif kind == "radio":
                self.page.locator(f"[name={name}][value='{value}']").check()
            elif tag == "SELECT":
                control.select_option(value)
            else:
                control.fill(value)

    def send(self, selector: str = "main form button[type=submit]") -> None:
        """Press a button and wait for the page that follows."""
        with self.page.expect_navigation():
            self.page.locator(selector).first.click()

    def sees(self, text: str) -> bool:
        """Whether the page says so."""
        return text in self.page.locator("body").inner_text()

    def picture(self, name: str) -> None:
        """For the tour."""
        if PICTURES:
            Path(PICTURES).mkdir(parents=True, exist_ok=True)
            self.page.screenshot(path=f"{PICTURES}/{name}-{self.language}.png")


@dataclass
class Officer(Somebody):
    """Somebody who has signed in."""

    def do(self, number: str, verb: str, **answers: str) -> None:
        """Take a step: fill in, look at what follows, confirm."""
        self.go(f"/desk/dossier/{number}/do/{verb}/")
        self.fill(**answers)
        self.page.locator("button[name=doing][value=check]").click()
        confirm = self.page.locator("button[name=doing][value=record]")
        confirm.wait_for()
        confirm.scroll_into_view_if_needed()
        self.picture(verb)
        with self.page.expect_navigation():
            confirm.click()


def sign_in(page: Any, username: str, language: str) -> Officer:
    """At the desk, with the sample county's password."""
    officer = Officer(page, language)
    officer.go("/accounts/login/")
    officer.fill(login=username, password=PASSWORD)
    officer.send()
    return officer
