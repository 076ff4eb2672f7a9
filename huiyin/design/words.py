"""Translation commands: ``python -m huiyin.design.words extract|derive|compile|check``.

    extract [ROOM …]   print texts without 简体 as entries for the room's django.po
    derive  [ROOM …]   generate 繁體 from 简体
    compile [ROOM …]   derive, and write the .mo files
    check   [ROOM …]   print missing, unfinished, unused and conflicting entries; exits with 1 if there are any

English needs no catalogue: the texts in the code are English.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from babel.messages.pofile import normalize

from huiyin.design import catalogues
from huiyin.design.texts import ROOMS, Text, rooms


def extract(names: Sequence[str], root: Path = ROOMS) -> int:
    """Print the missing entries of each room."""
    for room in names:
        wanted = catalogues.missing(room, root)
        if wanted:
            _print(f"# {catalogues.path_of(room, root=root).relative_to(root)}: {len(wanted)} to translate")
            _print("\n".join(stub(text) for text in wanted))
    return 0


def stub(text: Text) -> str:
    """An entry of a .po file without translation."""
    lines = [f"#: {text.place}"]
    if text.context:
        lines.append(f"msgctxt {normalize(text.context)}")
    lines.append(f"msgid {normalize(text.msgid)}")
    if text.plural:
        lines += [f"msgid_plural {normalize(text.plural)}", 'msgstr[0] ""']
    else:
        lines.append(f"msgstr {normalize(text.chinese)}")
    return "\n".join(lines) + "\n"


def derive(names: Sequence[str], root: Path = ROOMS) -> int:
    """Generate 繁體 for each room that has a catalogue."""
    for room in _kept(names, root):
        catalogues.derive(room, root)
    return 0


def compile_all(names: Sequence[str], root: Path = ROOMS) -> int:
    """Write the .mo files of each room that has a catalogue."""
    for room in _kept(names, root):
        catalogues.compile_room(room, root)
    return 0


def compile_stale(root: Path = ROOMS) -> list[str]:
    """Compile the rooms whose catalogues have changed, and return their names; fast enough for every start."""
    stale = [room for room in catalogues.kept_rooms(root) if catalogues.is_stale(room, root)]
    compile_all(stale, root)
    return stale


def check(names: Sequence[str], root: Path = ROOMS) -> int:
    """Print all faults; returns 1 if there are any."""
    found = [fault for room in names for fault in catalogues.faults(room, root)]
    found += catalogues.disagreements(root)
    for fault in found:
        _print(str(fault))
    _print(f"{len(found)} faults" if found else "complete")
    return 1 if found else 0


def _kept(names: Sequence[str], root: Path) -> list[str]:
    return [room for room in names if room in catalogues.kept_rooms(root)]


def _print(text: str) -> None:
    sys.stdout.write(f"{text}\n")


COMMANDS = {"extract": extract, "derive": derive, "compile": compile_all, "check": check}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command for the given rooms, or for all."""
    parser = argparse.ArgumentParser(prog="python -m huiyin.design.words", description=__doc__.split("\n")[0])
    parser.add_argument("command", choices=COMMANDS)
    parser.add_argument("rooms", nargs="*", default=[])
    asked = parser.parse_args(arguments)
    return COMMANDS[asked.command](asked.rooms or rooms())


if __name__ == "__main__":
    sys.exit(main())
