"""Numbers as official papers write them: days in Chinese numerals, headings counted 一、二、三."""

from __future__ import annotations

from datetime import date

_DIGITS = "〇一二三四五六七八九"


def in_numerals(on: date) -> str:
    """A day in Chinese numerals: 二〇二六年十一月二十四日.

    GB/T 9704-2012 itself uses Arabic numerals (7.3.5.4). Its predecessor of 1999 required Chinese ones; petition papers
    still have them, and they are harder to alter by hand. The line of issue at the foot has Arabic numerals.
    """
    year = "".join(_DIGITS[int(digit)] for digit in str(on.year))
    return f"{year}年{counted(on.month)}月{counted(on.day)}日"


def counted(number: int) -> str:
    """1 to 99 as they are counted: 一, 十, 十一, 二十, 二十四."""
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else "十" if tens == 1 else f"{_DIGITS[tens]}十"
    return head + (_DIGITS[ones] if ones else "")


def heading_number(level: int, number: int) -> str:
    """一、 at the first level, （一） at the second (GB/T 9704-2012, 7.3.3)."""
    return f"{counted(number)}、" if level == 1 else f"（{counted(number)}）"
