"""Acts and standings in writing: act <-> body and sealed part, standing <-> JSON.

A sealed field leaves in the body a salted commitment: it proves later what was said, and says nothing once the
matter's key, which also seals the salt, is destroyed.
"""

from __future__ import annotations

import json
import os
from typing import Any

import msgspec
from cryptography.hazmat.primitives import hashes

from huiyin.law.act import Act
from huiyin.law.fields import asked_of
from huiyin.law.kinds import Kind

#: Shown in a sealed field after the dossier was erased.
ERASED = "［已删除］"


def standing_to_json(standing: Any) -> dict[str, Any]:
    """A standing as it is kept beside its dossier."""
    written: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(standing))
    return written


def standing_from_json(kind: Kind, written: dict[str, Any]) -> Any:
    """The standing that was kept."""
    return msgspec.convert(written, kind.standing)


def commitment(salt: str, name: str, value: Any) -> str:
    """SM3 over salt, field and value."""
    digest = hashes.Hash(hashes.SM3())
    digest.update(json.dumps([salt, name, value], ensure_ascii=False, separators=(",", ":")).encode())
    return digest.finalize().hex()


def to_writing(act: Act[Any]) -> tuple[dict[str, Any], bytes]:
    """An act as (body for the journal, text to seal); the text is empty where nothing is personal."""
    said: dict[str, Any] = msgspec.to_builtins(act)
    personal = {f.name: said.pop(f.name) for f in act.fields() if asked_of(f).sealed and said[f.name]}
    for field in act.fields():
        if asked_of(field).sealed:
            said.pop(field.name, None)
    if not personal:
        return said, b""
    salt = os.urandom(16).hex()
    body = said | {"sealed": {name: commitment(salt, name, value) for name, value in personal.items()}}
    return body, msgspec.json.encode({"salt": salt, "said": personal})


def from_writing(kind: Kind, verb: str, body: dict[str, Any], opened: bytes | None) -> Act[Any]:
    """The act again; sealed fields read :data:`ERASED` where ``opened`` is None."""
    step = kind.kept[verb]
    said = {name: value for name, value in body.items() if name != "sealed"}
    names = body.get("sealed", {})
    if opened:
        said |= json.loads(opened)["said"]
    else:
        said |= {f.name: _erased(f.type) for f in step.fields() if f.name in names or _must_stand(f, said)}
    act: Act[Any] = msgspec.convert(said, step)
    return act


def _must_stand(field: Any, said: dict[str, Any]) -> bool:
    return bool(asked_of(field).sealed and asked_of(field).required and field.name not in said)


def _erased(type_name: Any) -> Any:
    return [] if str(type_name).startswith("tuple") else ERASED


def keeps_its_word(body: dict[str, Any], opened: bytes) -> bool:
    """Whether the sealed part is the one that the body committed to."""
    sealed = json.loads(opened)
    said: dict[str, Any] = sealed["said"]
    committed = {name: commitment(sealed["salt"], name, value) for name, value in said.items()}
    return bool(body.get("sealed", {}) == committed)
