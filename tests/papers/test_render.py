"""``huiyin papers render``: one paper of every kind of the sample county, and of no real one."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from huiyin.config.commands import papers
from tests.county import County
from tests.papers import histories

pytestmark = pytest.mark.django_db


def asked(folder: Path, only: str = "") -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    papers.arguments(parser)
    return parser.parse_args(["render", "--out", str(folder), "--only", only])


def test_the_command_renders_no_real_papers(county: County, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert papers.run(asked(tmp_path)) == 2
    assert "not the sample county" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_kind_is_written_as_both_files_with_its_proof_of_service_and_what_is_not_there_is_named(
    county: County, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(papers, "is_built", lambda: True)
    histories.declined()
    assert papers.run(asked(tmp_path / "out", "submit,petition.decline,recheck")) == 0
    papers_made = ("petition-submit", "petition-decline", "petition-decline-service")
    names = {f"{name}.{kind}" for name in papers_made for kind in ("docx", "pdf")}
    assert {path.name for path in (tmp_path / "out").iterdir()} == names
    said = capsys.readouterr().out
    assert "[2 of 3] petition.decline 不予受理告知书 回信访〔2026〕1号" in said
    assert "none in this county: petition.recheck" in said


def test_without_a_font_the_word_files_are_written_and_the_command_says_so(
    county: County, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def nothing() -> None:
        raise papers.NoFont

    monkeypatch.setattr(papers, "is_built", lambda: True)
    monkeypatch.setattr("huiyin.papers.layout.pdf.found", nothing)
    histories.declined()
    assert papers.run(asked(tmp_path, "submit")) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["petition-submit.docx"]
    assert "no Chinese font" in capsys.readouterr().out


def test_a_name_that_no_step_has_is_refused(
    county: County, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(papers, "is_built", lambda: True)
    assert papers.run(asked(tmp_path / "out", "submit,sing")) == 2
    assert "sing" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()
