"""Open a dossier at the desk: the form of its first act, made from the act's fields."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from huiyin.design.phrases import in_words
from huiyin.dossier.entrance import at_the_desk
from huiyin.dossier.naming import cited
from huiyin.dossier.opening import Opening, first_step
from huiyin.people.access import Person


@require_http_methods(["GET", "POST"])
@at_the_desk
def new(request: HttpRequest, person: Person, kind: str, verb: str) -> HttpResponse:
    """The form, recorded once however often it is sent; 404 where no dossier of the kind begins so at the desk."""
    step = first_step(person, kind, verb)
    if step is None:
        raise Http404
    opening = Opening(person, kind, step, request.POST if request.method == "POST" else None)
    form = opening.form()
    if number := opening.number(form):
        messages.success(request, gettext("Recorded: {step}").format(step=in_words(step.title)))
        return redirect("desk:dossier", number=number)
    context = {
        "form": form,
        "once": opening.once,
        "step_title": step.title,
        "step_article": cited(step.article),
        "caution": step.caution,
    }
    return render(request, "desk/new.html", context)
