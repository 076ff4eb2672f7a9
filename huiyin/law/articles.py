"""Every provision that acts, clocks and terms cite: what it is about, and how it is cited."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from huiyin.law import packs as _tables
from huiyin.law.words import Phrase, say

_BOOKS: Mapping[str, Phrase] = {
    "民法典": say("the Civil Code"),
    "民事诉讼法": say("the Civil Procedure Law"),
    "行政诉讼法": say("the Administrative Litigation Law"),
    "行政复议法": say("the Administrative Reconsideration Law"),
    "劳动仲裁法": say("the Law on Mediation and Arbitration of Labour Disputes"),
    "土地仲裁法": say("the Law on Mediation and Arbitration of Rural Land Contract Disputes"),
    "人民调解法": say("the People’s Mediation Law"),
    "满意度办法": say("the Measures on Rating of Petitions (2014)"),
    "简易办法": say("the Measures on Simple Handling of Petitions"),
    "纪检规则": say("the Rules of Discipline Inspection on Reports"),
    "A": say("the Regulations on Petition Work"),
    "O": say("the Regulations on Letters and Visits (2005)"),
    "浙江": say("the Petition Regulations of Zhejiang (2016)"),
    "山东": say("the Petition Regulations of Shandong (2015)"),
    "北京": say("the Petition Regulations of Beijing (2006)"),
    "上海": say("the Petition Regulations of Shanghai (2018)"),
    "河南": say("the Petition Regulations of Henan (2012)"),
}


@dataclass(frozen=True)
class Article:
    """One provision: ``code`` as acts cite it ("A34", "民法典201"), what it is about, and how it is cited."""

    code: str
    gist: Phrase
    citation: Phrase


@cache
def articles() -> Mapping[str, Article]:
    """Every provision that acts, clocks and terms cite, by code."""
    gists: dict[str, str] = _tables.table("articles")
    return MappingProxyType({code: Article(code, say(gist), _citation(code)) for code, gist in gists.items()})


def article(code: str) -> Article:
    """The provision of that code; raises KeyError."""
    return articles()[code]


def _citation(code: str) -> Phrase:
    book, number = re.fullmatch(r"(\D+)(\d*)", code).groups()  # type: ignore[union-attr]
    if not number:
        return _BOOKS[book]
    return say("Article {number} of {book}", number=int(number), book=_BOOKS[book])
