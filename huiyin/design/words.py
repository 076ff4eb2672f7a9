"""The words of all rooms, from the command line: ``python -m huiyin.design.words extract|derive|compile|check``.

    extract [ROOM …]   print what has no 简体 yet, ready to be pasted into the room's django.po
    derive  [ROOM …]   write 繁體 from 简体
    compile [ROOM …]   derive, and write the .mo files that the server reads
    check   [ROOM …]   say what is missing, unfinished, out of use or at odds; exit 1 if anything is

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
            _print(f"# {catalogues.path_of(room, root=root).relative_to(root)}: {len(wanted)} to say")
            _print("\n".join(stub(text) for text in wanted))
    return 0


def stub(text: Text) -> str:
    """One entry of a .po file, still without its translation."""
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
    """Write 繁體 for each room that has a catalogue."""
    for room in _kept(names, root):
        catalogues.derive(room, root)
    return 0


def compile_all(names: Sequence[str], root: Path = ROOMS) -> int:
    """Write what the server reads, for each room that has a catalogue."""
    for room in _kept(names, root):
        catalogues.compile_room(room, root)
    return 0


def compile_stale(root: Path = ROOMS) -> list[str]:
    """Compile only the rooms whose words have changed since; names them. Cheap enough for every start."""
    stale = [room for room in catalogues.kept_rooms(root) if catalogues.is_stale(room, root)]
    compile_all(stale, root)
    return stale


def check(names: Sequence[str], root: Path = ROOMS) -> int:
    """Print every fault; 1 if there is one."""
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
    """Run one command on the rooms named, or on all."""
    parser = argparse.ArgumentParser(prog="python -m huiyin.design.words", description=__doc__.split("\n")[0])
    parser.add_argument("command", choices=COMMANDS)
    parser.add_argument("rooms", nargs="*", default=[])
    asked = parser.parse_args(arguments)
    return COMMANDS[asked.command](asked.rooms or rooms())


if __name__ == "__main__":
    sys.exit(main())
