"""The command ``huiyin`` and its table."""

from __future__ import annotations

from importlib import import_module

import pytest

from huiyin import __version__
from huiyin.config import command


@pytest.mark.parametrize("name", sorted(command.offered()))
def test_every_command_says_what_it_is_for(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        command.main([name, "--help"])
    assert ended.value.code == 0
    assert import_module(command.COMMANDS[name]).HELP.split()[0] in capsys.readouterr().out


def test_all_commands_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        command.main(["--help"])
    listed = capsys.readouterr().out
    assert [name for name in command.offered() if f"\n    {name}" not in listed] == []


def test_the_version_is_the_package_s(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        command.main(["--version"])
    assert __version__ in capsys.readouterr().out


def test_an_unknown_command_is_asked_wrongly(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        command.main(["petitioners"])
    assert ended.value.code == 2


def test_a_room_that_is_not_built_offers_no_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(command.COMMANDS, "fly", "huiyin.aviary.command")
    assert "fly" not in command.offered()


def test_a_wrong_setting_is_said_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("HUIYIN_PORT", "eighty")
    assert command.main(["serve"]) == 2
    assert "HUIYIN_PORT" in capsys.readouterr().err
