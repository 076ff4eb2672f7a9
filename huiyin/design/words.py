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
from collections.abc import Callable, Sequence

from babel.messages.pofile import normalize

from huiyin.design import catalogues
from huiyin.design.texts import Text, rooms


def extract(names: Sequence[str]) -> int:
    """Print the missing entries of each room."""
    for room in names:
        wanted = catalogues.missing(room)
        if wanted:
            print(f"# {catalogues.path_of(room).relative_to(catalogues.ROOMS.parent)}: {len(wanted)} to say")
            print("\n".join(stub(text) for text in wanted))
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


def derive(names: Sequence[str]) -> int:
    """Write 繁體 for each room that has a catalogue."""
    for room in _kept(names):
        catalogues.derive(room)
    return 0


def compile(names: Sequence[str]) -> int:
    """Write what the server reads, for each room that has a catalogue."""
    for room in _kept(names):
        catalogues.compile_room(room)
    return 0


def compile_stale() -> list[str]:
    """Compile only the rooms whose words have changed since; names them. Cheap enough for every start."""
    stale = [room for room in catalogues.kept_rooms() if catalogues.is_stale(room)]
    compile(stale)
    return stale


def check(names: Sequence[str]) -> int:
    """Print every fault; 1 if there is one."""
    found = [fault for room in names for fault in catalogues.faults(room)]
    found += catalogues.disagreements()
    for fault in found:
        print(fault)
    print(f"{len(found)} faults in {len(names)} rooms" if found else "all rooms are complete")
    return 1 if found else 0


def _kept(names: Sequence[str]) -> list[str]:
    return [room for room in names if room in catalogues.kept_rooms()]


COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {
    "extract": extract,
    "derive": derive,
    "compile": compile,
    "check": check,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command on the rooms named, or on all."""
    parser = argparse.ArgumentParser(prog="python -m huiyin.design.words", description=__doc__.split("\n")[0])
    parser.add_argument("command", choices=COMMANDS)
    parser.add_argument("rooms", nargs="*", default=[])
    asked = parser.parse_args(arguments)
    return COMMANDS[asked.command](asked.rooms or rooms())


if __name__ == "__main__":
    sys.exit(main())
