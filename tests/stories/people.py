"""People with a browser. They find fields by name, so that the stories work in every language."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from huiyin.sample.log_ins import PASSWORD

#: Folder for screenshots of the tour; none are taken if it is not set.
PICTURES = os.environ.get("STORY_PICTURES", "")


@dataclass
class Somebody:
    """A person with their own browser."""

    page: Any
    language: str

    def go(self, path: str) -> None:
        """Open an address; the status must be 200."""
        response = self.page.goto(path)
        assert response.status == 200, f"{path}: {response.status}"

    def fill(self, **answers: str) -> None:
        """Fill in the fields of the page by name."""
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
        """Click a button and wait for the next page."""
        with self.page.expect_navigation():
            self.page.locator(selector).first.click()

    def sees(self, text: str) -> bool:
        """Whether the page contains the text."""
        return text in self.page.locator("body").inner_text()

    def picture(self, name: str) -> None:
        """Take a screenshot for the tour, if wanted."""
        if PICTURES:
            Path(PICTURES).mkdir(parents=True, exist_ok=True)
            self.page.screenshot(path=f"{PICTURES}/{name}-{self.language}.png")


@dataclass
class Officer(Somebody):
    """A signed-in member of staff."""

    def do(self, number: str, verb: str, **answers: str) -> None:
        """Take a step: fill in the form, check the effects, confirm."""
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
    """Sign in with the password of the sample county."""
    officer = Officer(page, language)
    officer.go("/accounts/login/")
    officer.fill(login=username, password=PASSWORD)
    officer.send()
    return officer
