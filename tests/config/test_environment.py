"""Environment variables: defaults, types, errors; DATABASE_URL; keys."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest

from huiyin.config.database import database
from huiyin.config.environment import Environment, Misconfigured, variable
from huiyin.config.keys import key

TABLE = Path(__file__).parents[2] / "docs" / "settings.md"


def test_every_variable_has_a_default() -> None:
    environment = Environment.read({})
    assert environment.data == Path.cwd() / "var"
    assert (environment.host, environment.port) == ("127.0.0.1", 8000)
    assert environment.second_factor


def test_variables_are_converted_to_their_types() -> None:
    environment = Environment.read(
        {
            "HUIYIN_PORT": "81",
            "HUIYIN_HTTPS": "Yes",
            "HUIYIN_ALLOWED_HOSTS": "a.example, b.example",
            "HUIYIN_DATA": "/d",
        }
    )
    assert environment.port == 81
    assert environment.https
    assert environment.allowed_hosts == ("a.example", "b.example")
    assert environment.data == Path("/d")


@pytest.mark.parametrize(("name", "value"), [("HUIYIN_PORT", "eighty"), ("HUIYIN_DEBUG", "perhaps")])
def test_an_invalid_value_is_reported_with_its_variable(name: str, value: str) -> None:
    with pytest.raises(Misconfigured, match=name):
        Environment.read({name: value})


def test_the_demo_requires_a_second_factor_only_if_it_is_set() -> None:
    assert not Environment.read({"HUIYIN_DEMO": "1"}).second_factor
    assert Environment.read({"HUIYIN_DEMO": "1", "HUIYIN_SECOND_FACTOR": "1"}).second_factor


def test_the_documented_variables_are_exactly_those_that_exist() -> None:
    documented = {line.split("`")[1] for line in TABLE.read_text().splitlines() if line.startswith("| `")}
    assert documented == {variable(field.name) for field in fields(Environment)}


def test_a_database_url_is_parsed() -> None:
    url = "postgresql://clerk:p%40ss@db.example:5433/petitions?sslmode=verify-full"
    made = database(Environment(database_url=url))
    assert (made["USER"], made["PASSWORD"], made["HOST"], made["PORT"]) == ("clerk", "p@ss", "db.example", "5433")
    assert made["NAME"] == "petitions"
    assert made["OPTIONS"]["sslmode"] == "verify-full"
    assert "statement_timeout=15000" in made["OPTIONS"]["options"]


@pytest.mark.parametrize("url", ["mysql://a/b", "postgresql://host", "nonsense"])
def test_a_url_of_another_database_is_refused(url: str) -> None:
    with pytest.raises(Misconfigured, match="DATABASE_URL"):
        database(Environment(database_url=url))


def test_a_key_is_generated_once_and_is_readable_by_its_owner_only(tmp_path: Path) -> None:
    first = key(tmp_path / "keys", "secret")
    assert len(first) >= 60
    assert key(tmp_path / "keys", "secret") == first
    assert key(tmp_path / "keys", "other") != first
    assert (tmp_path / "keys" / "secret").stat().st_mode & 0o777 == 0o600
    assert [path.name for path in (tmp_path / "keys").iterdir() if path.name.startswith(".")] == []
