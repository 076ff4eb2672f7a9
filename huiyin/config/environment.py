"""The environment variables: every ``HUIYIN_…`` variable with its type and default, read in one place.

``docs/settings.md`` documents them; ``tests/config/test_environment.py`` checks that it lists all of them.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Self

TRUE = frozenset({"1", "yes", "true", "on"})
FALSE = frozenset({"", "0", "no", "false", "off"})


class Misconfigured(Exception):
    """A variable has an invalid value; the message names the variable and the valid values."""


@dataclass(frozen=True, kw_only=True)
class Environment:
    """The settings of one installation. Field ``port`` is the variable ``HUIYIN_PORT``."""

    data: Path = Path("var")
    host: str = "127.0.0.1"
    port: int = 8000
    workers: int = 2
    threads: int = 2
    database_url: str = ""
    secret_key: str = ""
    debug: bool = False
    demo: bool = False
    https: bool = False
    allowed_hosts: tuple[str, ...] = ("127.0.0.1", "localhost", "[::1]")
    origins: tuple[str, ...] = ()
    behind_proxy: bool = False
    second_factor: bool = True
    staff_idle_minutes: int = 15
    staff_hours: int = 8
    visit_minutes: int = 30
    upload_mb: int = 50
    quick_exit: str = "https://www.weather.com.cn/"
    static: str = "manifest"
    log_level: str = "INFO"
    mail_host: str = ""
    mail_port: int = 25
    mail_user: str = ""
    mail_password: str = ""
    mail_tls: bool = False
    mail_from: str = "huiyin@localhost"
    fonts: str = ""
    seals: str = ""

    @classmethod
    def read(cls, variables: Mapping[str, str] = os.environ) -> Self:
        """Parse the variables; raises :class:`Misconfigured`."""
        given: dict[str, Any] = {}
        for field in fields(cls):
            text = variables.get(variable(field.name))
            if text is not None:
                given[field.name] = _typed(variable(field.name), text, like=field.default)
        given["data"] = given.get("data", cls.data).expanduser().absolute()
        if given.get("demo"):
            # The demo prints its log-ins for visitors, who have no authenticator set up for them.
            given.setdefault("second_factor", False)
        return cls(**given)


def variable(field: str) -> str:
    """The name of a field's variable; DATABASE_URL keeps the usual name, without the prefix."""
    return "DATABASE_URL" if field == "database_url" else f"HUIYIN_{field.upper()}"


def _typed(name: str, text: str, *, like: object) -> Any:
    """``text`` converted to the type of ``like``."""
    if isinstance(like, bool):
        return _yes_or_no(name, text)
    if isinstance(like, int):
        return _number(name, text)
    if isinstance(like, tuple):
        return tuple(part.strip() for part in text.split(",") if part.strip())
    return Path(text) if isinstance(like, Path) else text


def _yes_or_no(name: str, text: str) -> bool:
    value = text.strip().lower()
    if value not in TRUE | FALSE:
        raise Misconfigured(f"{name} is {text!r}: write yes or no.")
    return value in TRUE


def _number(name: str, text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise Misconfigured(f"{name} is {text!r}: write a whole number.") from None
