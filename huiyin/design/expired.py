"""Keep what was typed into a form whose CSRF token has expired, so that it can be sent again."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

#: Fields that are not shown again: the old token, and secrets
DROPPED = ("csrfmiddlewaretoken", "password", "password1", "password2", "code")


def kept(request: HttpRequest) -> dict[str, Any]:
    """The context of expired.html: values to send again, texts to show, files to choose again."""
    answers = [
        {"name": name, "value": value}
        for name, values in request.POST.lists()
        if name not in DROPPED
        for value in values
    ]
    files = [{"name": name, "filename": upload.name} for name, uploads in request.FILES.lists() for upload in uploads]
    return {
        "is_ours": True,
        "action": request.get_full_path(),
        "answers": answers,
        "typed": [answer["value"] for answer in answers if _is_typed(str(answer["value"]))],
        "files": files,
    }


def _is_typed(value: str) -> bool:
    """Whether a person wrote the value; codes, ticks and numbers are sent again without being shown."""
    text = value.strip()
    return bool(text) and (not text.isascii() or " " in text or "\n" in text)
