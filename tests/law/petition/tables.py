"""The checked-in texts of the stage table and of the packs. To write them anew: python -m tests.law.petition.tables"""

from __future__ import annotations

from pathlib import Path

from huiyin.law.petition import procedure
from huiyin.law.petition.table import changes
from huiyin.law.statute import Pack, packs

STAGE_TABLE = Path(__file__).with_name("stage_table.txt")
PACKS = Path(__file__).with_name("packs")


def main() -> None:
    """Write all of them; the difference that git then shows is what is to be reviewed."""
    STAGE_TABLE.write_text(procedure.table(), encoding="utf-8")
    for name in packs():
        (PACKS / f"{name}.txt").write_text(changes(Pack.load(name)), encoding="utf-8")


if __name__ == "__main__":
    main()
