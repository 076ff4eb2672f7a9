"""Looking into a file that somebody sent: what it really is, whether anything in it could act, and what to keep.

Runs in a process of its own with little memory and time (`child`), so that a hostile file can harm that alone.

    images.py   read in full and written anew, so that nothing but the picture is left (no place, no camera)
    pdf.py      opened; nothing that runs, launches, or hides other files
    office.py   docx and xlsx: the directory first, then each part; no macros, no entities, nothing fetched
    media.py    sound and film: their frame; where it was recorded is blanked
    text.py     plain text that is plain text

``examine(content) -> Examined`` is what each of them has; :class:`Bad` names a :class:`Reason` of `findings`.
"""
