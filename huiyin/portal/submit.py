"""Bring a matter: one question a page, a summary, and sending it once."""

from __future__ import annotations

from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from huiyin.design.phrases import in_words
from huiyin.journal.record import begin
from huiyin.law.actors import PETITIONER
from huiyin.law.refusals import Refused
from huiyin.portal import drafts, visit
from huiyin.portal.answers import first_open, in_short, is_begun, refusal, refused_here, submission
from huiyin.portal.drafts import Answers, Kept
from huiyin.portal.questions import BY_NAME, QUESTIONS, Question, asked, form_of
from huiyin.portal.typed import of_fields, tidied


@require_GET
def start(request: HttpRequest) -> HttpResponse:
    """What to expect, and a draft to go on with if there is one."""
    draft = _open_draft(request)
    return render(request, "portal/start.html", {"is_begun": bool(draft and is_begun(draft.answers))})


@require_GET
def go_on(request: HttpRequest) -> HttpResponse:
    """The first question that is still open, or the summary."""
    draft = _open_draft(request)
    question = first_open(draft.answers if draft else {})
    return redirect("portal:question", question.name) if question else redirect("portal:summary")


@require_http_methods(["GET", "HEAD", "POST"])
def start_afresh(request: HttpRequest) -> HttpResponse:
    """Throw the draft away."""
    if request.method != "POST":
        return redirect("portal:submit")
    drafts.throw_away(request)
    response = redirect("portal:submit")
    response.delete_cookie(drafts.COOKIE)
    return response


@require_http_methods(["GET", "HEAD", "POST"])
def question(request: HttpRequest, name: str) -> HttpResponse:
    """One question."""
    if name not in BY_NAME:
        raise Http404
    draft = _open_draft(request)
    answers = draft.answers if draft else {}
    page = BY_NAME[name]
    if page not in asked(answers):
        return redirect("portal:go_on")
    if request.method == "POST":
        return _answered(request, page, answers)
    form = form_of(page, answers, every="every" in request.GET)
    return _page(request, page, form, answers)


def _answered(request: HttpRequest, page: Question, before: Answers) -> HttpResponse:
    """Save what was typed, valid or not, then go on, or show the errors."""
    typed = of_fields(tidied(request.POST), page.fields)
    answers = before | {page.name: typed}
    form = form_of(page, answers, every="every" in request.GET)
    kept = drafts.keep(request, page.name, typed)
    if form.is_valid() and (refused := refused_here(page, answers, timezone.now())):
        form.add_error(refused.field, in_words(refused.phrase))
    is_good = form.is_valid() and kept is not None
    response = _next(request, page, answers) if is_good else _page(request, page, form, answers)
    if kept:
        drafts.tell(response, kept)
    return response


def _next(request: HttpRequest, page: Question, answers: Answers) -> HttpResponse:
    """The question after this one; from the summary back to the summary unless something is open."""
    if "back" in request.GET:
        return redirect("portal:go_on") if first_open(answers) else redirect("portal:summary")
    pages = list(asked(answers))
    after = pages[pages.index(page) + 1 :]
    return redirect("portal:question", after[0].name) if after else redirect("portal:go_on")


def _page(request: HttpRequest, page: Question, form: Form, answers: Answers) -> HttpResponse:
    pages = list(asked(answers))
    place = pages.index(page)
    context = {
        "question": page,
        "form": form,
        "place": place + 1,
        "pages": len(pages),
        "before": pages[place - 1] if place else None,
        "is_change": "back" in request.GET,
        "shows_every": "every" in request.GET,
    }
    return render(request, "portal/question.html", context)


@require_GET
def summary(request: HttpRequest) -> HttpResponse:
    """All answers, each with a way to change it."""
    draft = _open_draft(request)
    if draft is None:
        return redirect("portal:submit")
    if first_open(draft.answers):
        return redirect("portal:go_on")
    return _summary(request, draft)


def _summary(request: HttpRequest, draft: Kept, *, wrong: str = "") -> HttpResponse:
    parts = [(page, in_short(page, draft.answers)) for page in asked(draft.answers)]
    return render(request, "portal/summary.html", {"parts": parts, "version": draft.version, "wrong": wrong})


@require_http_methods(["GET", "HEAD", "POST"])
def send(request: HttpRequest) -> HttpResponse:
    """Send it, once: a second click, or the same page sent again, leads to the same receipt."""
    if request.method != "POST":
        return redirect("portal:summary")
    return _send(request)


def _send(request: HttpRequest) -> HttpResponse:
    draft = drafts.of(request)
    if draft is None:
        return redirect("portal:submit")
    if draft.number:
        return redirect("portal:receipt")
    if first_open(draft.answers):
        return redirect("portal:go_on")
    if request.POST.get("version") != str(draft.version):
        wrong = _("An answer was changed in another window since you opened this page. Please check it once more.")
        return _summary(request, draft, wrong=wrong)
    act = submission(draft.answers, timezone.now())
    if refused := refusal(act, timezone.now()):
        return _refused(request, draft, refused)
    recorded = begin("petition", act, by=PETITIONER, on=timezone.now(), once=draft.once)
    drafts.sent(draft, recorded.number)
    visit.enter(request, recorded.number)
    return redirect("portal:receipt")


def _refused(request: HttpRequest, draft: Kept, refused: Refused) -> HttpResponse:
    """Say it beside the question it is about."""
    page = next((each for each in QUESTIONS if refused.field in each.fields), None)
    if page is None:
        return _summary(request, draft, wrong=in_words(refused.phrase))
    form = form_of(page, draft.answers)
    if form.is_valid():
        form.add_error(refused.field, in_words(refused.phrase))
    return _page(request, page, form, draft.answers)


def _open_draft(request: HttpRequest) -> Kept | None:
    """The draft of this browser as long as it is not sent."""
    draft = drafts.of(request)
    return None if draft is None or draft.number else draft
