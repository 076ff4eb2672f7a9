"""The fonts of official papers: named in Word files, looked up on this machine for PDFs.

A Word file names the fonts of GB/T 9704-2012, which every office has. They may not be distributed with a program, so
a PDF is set with the nearest font that is installed or is in the folder ``HUIYIN_FONTS``.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import typst
from django.conf import settings

from huiyin.papers.layout.files import NoFont

#: Fonts by use; the first is that of the standard, which a Word file names.
WANTED: dict[str, tuple[str, ...]] = {
    "title": ("方正小标宋简体", "FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05", "Source Han Serif SC Heavy"),
    "body": ("仿宋_GB2312", "FangSong_GB2312", "FangSong", "仿宋", "STFangsong", "FandolFang R", "cwTeXFangSong"),
    "heading": ("黑体", "SimHei", "STHeiti", "FandolHei"),
    "second": ("楷体_GB2312", "KaiTi_GB2312", "KaiTi", "楷体", "STKaiti", "FandolKai", "AR PL UKai CN"),
    "plain": ("宋体", "SimSun", "STSong", "FandolSong"),
}
#: Used where none of those is installed.
_SERIF = ("Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", "Source Han Serif CN", "AR PL UMing CN")
_SANS = ("Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "WenQuanYi Zen Hei", "WenQuanYi Micro Hei")
_INSTEAD = {"title": _SERIF, "body": _SERIF, "heading": _SANS, "second": _SERIF, "plain": _SERIF}


@dataclass(frozen=True)
class Found:
    """All fonts for the typesetter, and the font families for each use, best first."""

    fonts: typst.Fonts
    families: dict[str, tuple[str, ...]]


def found() -> Found:
    """The installed fonts, looked up once; raises NoFont."""
    return _found(settings.HUIYIN_FONTS)


@cache
def _found(folder: str) -> Found:
    fonts = typst.Fonts(include_embedded_fonts=False, font_paths=[folder] if folder else [])
    there = set(fonts.families())
    families = {use: _best(use, there) for use in WANTED}
    if not all(families.values()):
        raise NoFont
    return Found(fonts, families)


def _best(use: str, there: set[str]) -> tuple[str, ...]:
    """The installed families for one use; any Chinese font is better than none."""
    ranked = (*WANTED[use], *_INSTEAD[use], *_SERIF, *_SANS)
    return tuple(dict.fromkeys(name for name in ranked if name in there))
