"""Where the pages of the desk are. A matter's number stands in an address; nothing personal ever does (R-22)."""

from __future__ import annotations

from django.urls import path

from huiyin.desk import dossier, hand_code, identity, inbox, new, search, take_step, today
from huiyin.desk.signing import page as signing

app_name = "desk"

urlpatterns = [
    path("", today.today, name="today"),
    path("inbox/", inbox.inbox, name="inbox"),
    path("search/", search.search, name="search"),
    path("new/<slug:kind>/<slug:verb>/", new.new, name="new"),
    path("dossier/<str:number>/", dossier.dossier, name="dossier"),
    path("dossier/<str:number>/clocks/<int:place>/", dossier.clock, name="clock"),
    path("dossier/<str:number>/code/", hand_code.hand_code, name="hand_code"),
    path("dossier/<str:number>/contact/", identity.identity, name="identity"),
    path("dossier/<str:number>/do/<slug:verb>/", take_step.take_step, name="take_step"),
    path("dossier/<str:number>/do/<slug:verb>/draft/", take_step.keep_draft, name="keep_draft"),
    path("dossier/<str:number>/paper/<slug:verb>/", signing.paper, name="paper"),
    path("dossier/<str:number>/paper/<slug:verb>/draft/", signing.keep_paper, name="keep_paper"),
]
