"""Every text of every room is translated: nothing missing, unfinished, unused, or with different placeholders."""

from __future__ import annotations

from pathlib import Path

import pytest
from opencc import OpenCC

from huiyin.design import words
from huiyin.design.catalogues import disagreements, entries, faults, read
from huiyin.design.texts import rooms

HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\nPlural-Forms: nplurals=1; plural=0;\\n"\n\n'
CODE = 'say("due on {due}", due=day)\nngettext("{n} day", "{n} days", 2)\n'
PAGE = '{% trans who=a %}for {{ who }}{% endtrans %}{{ _("Send") }}'
GOOD = """
msgid "due on {due}"
msgstr "{due}到期"

msgid "{n} day"
msgid_plural "{n} days"
msgstr[0] "{n} 天"

msgid "for %(who)s"
msgstr "给%(who)s"

msgid "Send"
msgstr "发送"
"""


@pytest.mark.parametrize("room", rooms())
def test_every_text_of_a_room_is_translated(room: str) -> None:
    assert [str(fault) for fault in faults(room)] == []


def test_no_two_rooms_translate_a_text_differently() -> None:
    assert [str(fault) for fault in disagreements()] == []


@pytest.mark.parametrize("room", rooms())
def test_a_translation_is_written_in_simplified_characters(room: str) -> None:
    to_simplified = OpenCC("t2s").convert
    said = [str(message.string) for message in entries(read(room)).values()]
    assert [chinese for chinese in said if to_simplified(chinese) != chinese] == []


def test_a_complete_room_has_no_faults(tmp_path: Path) -> None:
    assert _faults_of(tmp_path, GOOD) == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('msgid "Send"\nmsgstr "发送"', "", "planted: 'Send': has no 简体 (planted/templates/planted/page.html:1)"),
        ('"发送"', '""', "planted: 'Send': has an empty translation"),
        ('msgid "Send"', '#, fuzzy\nmsgid "Send"', "planted: 'Send': is marked fuzzy: finish it"),
        ("{due}到期", "{day}到期", "planted: 'due on {due}': has different placeholders in Chinese: {day}, {due}"),
        ("{due}到期", "到期", "planted: 'due on {due}': has different placeholders in Chinese: {due}"),
        ("{due}到期", "{due到期", "planted: 'due on {due}': has different placeholders in Chinese: an unclosed brace"),
        ("给%(who)s", "给%(whom)s", "planted: 'for %(who)s': has different placeholders in Chinese: %(who)s, %(whom)s"),
        ("{n} 天", "几天", "planted: '{n} day': has different placeholders in Chinese: {n}"),
        ('msgid "Send"', 'msgid "Sent"', "planted: 'Sent': is no longer used by this room"),
        ('msgid "Send"\nmsgstr', '#~ msgid "Send"\n#~ msgstr', "planted: 'Send': is marked obsolete"),
    ],
)
def test_a_planted_fault_is_reported_with_room_and_text(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert old in GOOD
    assert any(fault.startswith(said) for fault in _faults_of(tmp_path, GOOD.replace(old, new)))


def test_two_different_translations_are_found(tmp_path: Path) -> None:
    _plant(tmp_path, "planted", GOOD)
    _plant(tmp_path, "second", GOOD.replace("发送", "寄出"))
    assert [str(fault) for fault in disagreements(tmp_path)] == ["second: 'Send': is translated differently in planted"]


def test_missing_entries_are_printed_ready_for_translation(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _plant(tmp_path, "planted", "")
    assert words.extract(["planted"], tmp_path) == 0
    printed = capsys.readouterr().out
    assert "# planted/locale/zh_Hans/LC_MESSAGES/django.po: 4 to translate" in printed
    assert 'msgid "{n} day"\nmsgid_plural "{n} days"\nmsgstr[0] ""' in printed


def test_the_check_command_fails_and_prints_the_fault(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _plant(tmp_path, "planted", GOOD)
    assert words.check(["planted"], tmp_path) == 0
    _plant(tmp_path, "planted", GOOD.replace("发送", ""))
    assert words.check(["planted"], tmp_path) == 1
    assert "planted: 'Send'" in capsys.readouterr().out


def _faults_of(root: Path, catalogue: str) -> list[str]:
    _plant(root, "planted", catalogue)
    return [str(fault) for fault in faults("planted", root)]


def _plant(root: Path, room: str, catalogue: str) -> None:
    """Create a room with two texts in its code and two in a template."""
    page = root / room / "templates" / room / "page.html"
    po = root / room / "locale" / "zh_Hans" / "LC_MESSAGES" / "django.po"
    for path, text in ((root / room / "__init__.py", CODE), (page, PAGE), (po, HEADER + catalogue)):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
