"""The database settings: the database of ``DATABASE_URL``, else the embedded one in the data folder."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from django.db import connection

from huiyin.config import postgres
from huiyin.config.environment import Environment, Misconfigured

#: Timeouts in milliseconds, so that no page waits for the database without limit.
TIMEOUTS = {"statement_timeout": 15_000, "lock_timeout": 3_000, "idle_in_transaction_session_timeout": 30_000}
SCHEMES = ("postgres", "postgresql")


def database(environment: Environment) -> dict[str, Any]:
    """Django's ``DATABASES["default"]``."""
    named = _named(environment.database_url) if environment.database_url else _embedded(environment)
    settings = " ".join(f"-c {name}={limit}" for name, limit in TIMEOUTS.items())
    return {
        "ENGINE": "django.db.backends.postgresql",
        "ATOMIC_REQUESTS": False,
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
        **named,
        "OPTIONS": {"application_name": "huiyin", **named.get("OPTIONS", {}), "options": settings},
    }


def _embedded(environment: Environment) -> dict[str, Any]:
    cluster = postgres.Cluster(environment.data)
    return {"NAME": postgres.NAME, "USER": postgres.USER, "HOST": str(cluster.socket_folder), "PORT": postgres.PORT}


def _named(url: str) -> dict[str, Any]:
    """The parts of ``postgresql://user:password@host:port/name?sslmode=verify-full``."""
    parts = urlsplit(url)
    if parts.scheme not in SCHEMES or not parts.path.strip("/"):
        raise Misconfigured("DATABASE_URL is not of the form postgresql://user:password@host:port/name.")
    options: dict[str, Any] = dict(parse_qsl(parts.query))
    host = options.pop("host", "") or unquote(parts.hostname or "")
    return {
        "NAME": unquote(parts.path.strip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": host,
        "PORT": str(parts.port or ""),
        "OPTIONS": options,
    }


def disable_timeouts() -> None:
    """Switch the timeouts off for this process's connection: migrations and imports may take long."""
    with connection.cursor() as cursor:
        for name in TIMEOUTS:
            cursor.execute("SELECT set_config(%s, '0', false)", [name])
