"""What was typed into a form whose token had expired, so that it can be sent again."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

#: never shown or sent again: the old token, and what must not lie in a page
FORGOTTEN = ("csrfmiddlewaretoken", "password", "password1", "password2", "code")


def kept(request: HttpRequest) -> dict[str, Any]:
    """The context of expired.html: answers to send again, the texts among them to show, files to choose again."""
    answers = [
        {"name": name, "value": value}
        for name, values in request.POST.lists()
        if name not in FORGOTTEN
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
    """Whether a person wrote it: codes, ticks and numbers of a page are sent again unseen."""
    text = value.strip()
    return bool(text) and (not text.isascii() or " " in text or "\n" in text)
