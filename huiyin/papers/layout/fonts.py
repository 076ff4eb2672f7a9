"""The fonts of official papers: asked for by name in Word files, found on this machine for PDFs.

A Word file names the fonts that GB/T 9704-2012 asks for, and every office has. They may not be given away with a
program, so a PDF is set with the nearest that is installed, or that lies in the folder of ``HUIYIN_FONTS``.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import typst
from django.conf import settings

#: By use, the font of the standard first: it is the one that a Word file names.
WANTED: dict[str, tuple[str, ...]] = {
    "title": ("方正小标宋简体", "FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05", "Source Han Serif SC Heavy"),
    "body": ("仿宋_GB2312", "FangSong_GB2312", "FangSong", "仿宋", "STFangsong", "FandolFang R", "cwTeXFangSong"),
    "heading": ("黑体", "SimHei", "STHeiti", "FandolHei"),
    "second": ("楷体_GB2312", "KaiTi_GB2312", "KaiTi", "楷体", "STKaiti", "FandolKai", "AR PL UKai CN"),
    "plain": ("宋体", "SimSun", "STSong", "FandolSong"),
}
#: Where none of those is there.
_SERIF = ("Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", "Source Han Serif CN", "AR PL UMing CN")
_SANS = ("Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "WenQuanYi Zen Hei", "WenQuanYi Micro Hei")
_INSTEAD = {"title": _SERIF, "body": _SERIF, "heading": _SANS, "second": _SERIF, "plain": _SERIF}


class NoFont(Exception):
    """No font with Chinese characters is installed: a PDF would be a page of empty boxes."""


@dataclass(frozen=True)
class Found:
    """Every font for the typesetter, and the families to use by use, the best first."""

    fonts: typst.Fonts
    families: dict[str, tuple[str, ...]]


def found() -> Found:
    """What is installed, looked up once; raises NoFont."""
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
    """The families for one use that are there; any Chinese one is better than none."""
    ranked = (*WANTED[use], *_INSTEAD[use], *_SERIF, *_SANS)
    return tuple(dict.fromkeys(name for name in ranked if name in there))
