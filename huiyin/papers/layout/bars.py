"""The bar code of a paper's number: Code 128, set B, as the dark runs of one row.

Written here rather than taken from a library: the number of a paper has only digits, capital letters and hyphens.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

#: Widths of bars and gaps in turn, for each symbol of ISO/IEC 15417: eleven modules a symbol, thirteen the stop.
_WIDTHS = [
    "212222",
    "222122",
    "222221",
    "121223",
    "121322",
    "131222",
    "122213",
    "122312",
    "132212",
    "221213",
    "221312",
    "231212",
    "112232",
    "122132",
    "122231",
    "113222",
    "123122",
    "123221",
    "223211",
    "221132",
    "221231",
    "213212",
    "223112",
    "312131",
    "311222",
    "321122",
    "321221",
    "312212",
    "322112",
    "322211",
    "212123",
    "212321",
    "232121",
    "111323",
    "131123",
    "131321",
    "112313",
    "132113",
    "132311",
    "211313",
    "231113",
    "231311",
    "112133",
    "112331",
    "132131",
    "113123",
    "113321",
    "133121",
    "313121",
    "211331",
    "231131",
    "213113",
    "213311",
    "213131",
    "311123",
    "311321",
    "331121",
    "312113",
    "312311",
    "332111",
    "314111",
    "221411",
    "431111",
    "111224",
    "111422",
    "121124",
    "121421",
    "141122",
    "141221",
    "112214",
    "112412",
    "122114",
    "122411",
    "142112",
    "142211",
    "241211",
    "221114",
    "413111",
    "241112",
    "134111",
    "111242",
    "121142",
    "121241",
    "114212",
    "124112",
    "124211",
    "411212",
    "421112",
    "421211",
    "212141",
    "214121",
    "412121",
    "111143",
    "111341",
    "131141",
    "114113",
    "114311",
    "411113",
    "411311",
    "113141",
    "114131",
    "311141",
    "411131",
    "211412",
    "211214",
    "211232",
    "2331112",
]
_START_B, _STOP = 104, 106
#: The quiet zone on either side, in modules.
QUIET = 10


@dataclass(frozen=True)
class Bars:
    """``width`` in modules, quiet zones included; ``runs``: where each dark bar begins and how wide it is."""

    width: int
    runs: tuple[tuple[int, int], ...]

    @property
    def path(self) -> str:
        """The bars as SVG path data, one module high."""
        return "".join(f"M{at} 0h{wide}v1h-{wide}z" for at, wide in self.runs)


@lru_cache(maxsize=256)
def bars(text: str) -> Bars:
    """The bar code of printable ASCII; raises ValueError for anything else."""
    if not text or not all(" " <= one <= "~" for one in text):
        raise ValueError(text)
    at, runs = QUIET, []
    for place, width in enumerate("".join(_WIDTHS[symbol] for symbol in _symbols(text))):
        if place % 2 == 0:
            runs.append((at, int(width)))
        at += int(width)
    return Bars(width=at + QUIET, runs=tuple(runs))


def _symbols(text: str) -> list[int]:
    """Start, the characters, the check digit (characters weighted by place), stop."""
    codes = [ord(one) - ord(" ") for one in text]
    check = (_START_B + sum(place * code for place, code in enumerate(codes, start=1))) % 103
    return [_START_B, *codes, check, _STOP]
