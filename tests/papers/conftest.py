"""Compile the translations before the first of these tests, as `huiyin serve` does at start."""

from __future__ import annotations

from huiyin.design.words import compile_stale

compile_stale()
