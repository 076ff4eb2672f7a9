"""Words that a dossier is found by, blinded with a key: the index shows nobody what was written."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from django.db import connection

from huiyin.journal.seals.keys import key_for
from huiyin.reading.segment import query_tokens, tokens

_LETTERS = str.maketrans("0123456789", "ghijklmnop")


def blind(words: Iterable[str]) -> list[str]:
    """Each word as an eight-byte keyed digest, in letters alone: PostgreSQL's parser would read digits as numbers."""
    key = key_for("index", 32)
    digests = (hashlib.blake2b(word.encode(), key=key, digest_size=8).hexdigest() for word in words)
    return [digest.translate(_LETTERS) for digest in digests]


def index(dossier: int, text: str) -> None:
    """Add the words of ``text`` to what the dossier is found by."""
    words = blind(tokens(text))
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO journal_words (dossier_id, vector) VALUES (%s, array_to_tsvector(%s::text[]))"
            " ON CONFLICT (dossier_id) DO UPDATE SET vector = journal_words.vector || excluded.vector",
            [dossier, words],
        )


def query(text: str) -> str:
    """A tsquery that asks for every word of ``text``; empty where there is none."""
    return " & ".join(f"'{word}'" for word in blind(query_tokens(text)))
