"""Files that the petitioner adds: the field that takes them, storing them, and giving them back."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from huiyin.design.phrases import in_words
from huiyin.journal.read import View
from huiyin.papers.attachments import ACCEPT, NotTaken, files_of, send, store_all
from huiyin.people.access import Petitioner
from huiyin.portal.entrance import in_own_matter


class _SeveralFiles(forms.ClearableFileInput):
    allow_multiple_selected = True


class Files(forms.FileField):
    """None, one or several files, as a list."""

    def __init__(self) -> None:
        super().__init__(
            required=False,
            label=_("Photos, papers, recordings"),
            help_text=_("You can choose several. What a photo says about where it was taken is removed."),
            widget=_SeveralFiles(attrs={"accept": ACCEPT}),
        )

    def clean(self, data: Any, initial: Any = None) -> Any:
        """The files that were chosen; what is wrong with one is said when it is stored."""
        return [one for one in data if one] if isinstance(data, list | tuple) else [data] if data else []


def stored(number: str, form: forms.Form) -> tuple[str, ...] | None:
    """The digests of the form's files, kept for that matter; None where one is not taken, which the form then says."""
    try:
        return tuple(file.digest for file in store_all(number, form.cleaned_data.pop("files", ())))
    except NotTaken as refused:
        form.add_error("files", in_words(refused.phrase))
        return None


@require_safe
@in_own_matter
def file(request: HttpRequest, person: Petitioner, view: View, place: int, count: int) -> HttpResponse:
    """The file number ``count`` of an act of this visit's matter, to be saved."""
    found = files_of(view, place)
    if not 0 < count <= len(found):
        raise Http404
    return send(view, found[count - 1].digest)
