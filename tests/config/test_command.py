"""The command ``huiyin`` and its table of sub-commands."""

from __future__ import annotations

from importlib import import_module

import pytest

from huiyin import __version__
from huiyin.config import command


@pytest.mark.parametrize("name", sorted(command.offered()))
def test_every_command_has_a_help_text(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        command.main([name, "--help"])
    assert ended.value.code == 0
    assert import_module(command.COMMANDS[name]).HELP.split()[0] in capsys.readouterr().out


def test_all_commands_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        command.main(["--help"])
    listed = capsys.readouterr().out
    assert [name for name in command.offered() if f"\n    {name}" not in listed] == []


def test_the_version_is_that_of_the_package(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        command.main(["--version"])
    assert __version__ in capsys.readouterr().out


def test_an_unknown_command_is_a_usage_error(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        command.main(["petitioners"])
    assert ended.value.code == 2


def test_a_command_without_a_module_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(command.COMMANDS, "fly", "huiyin.aviary.command")
    assert "fly" not in command.offered()


def test_a_wrong_setting_is_reported_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("HUIYIN_PORT", "eighty")
    assert command.main(["serve"]) == 2
    assert "HUIYIN_PORT" in capsys.readouterr().err
