"""Examines an uploaded file: its real kind, whether it holds anything active, and the bytes to keep.

Runs in a separate process with little memory and time (`child`), so that a hostile file can harm only that process.

    images.py   decoded and encoded again, so that only the pixels are left (no place, no camera)
    pdf.py      walked; refused if it holds scripts, launches programs or carries other files
    office.py   docx and xlsx: the directory first, then each part; no macros, no entities, nothing loaded from outside
    media.py    sound and video: the container is checked; the place of recording is blanked
    text.py     plain text without markup

Each has ``examine(content) -> Examined``; :class:`Bad` names a :class:`Reason` of `findings`.
"""
