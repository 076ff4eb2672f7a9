"""Where the pages of the desk are. A matter's number stands in an address; nothing personal ever does (R-22)."""

from __future__ import annotations

from django.urls import path

from huiyin.desk import chain_page, clock_page, dossier, hand_code, identity, inbox, search, take_step, today

app_name = "desk"

urlpatterns = [
    path("", today.today, name="today"),
    path("inbox/", inbox.inbox, name="inbox"),
    path("search/", search.search, name="search"),
    path("dossier/<str:number>/", dossier.dossier, name="dossier"),
    path("dossier/<str:number>/clocks/<int:place>/", clock_page.clock, name="clock"),
    path("dossier/<str:number>/code/", hand_code.hand_code, name="hand_code"),
    path("dossier/<str:number>/contact/", identity.identity, name="identity"),
    path("dossier/<str:number>/do/<slug:verb>/", take_step.take_step, name="take_step"),
    path("dossier/<str:number>/do/<slug:verb>/draft/", take_step.keep_draft, name="keep_draft"),
    path("dossier/<str:number>/paper/<slug:verb>/", chain_page.paper, name="paper"),
    path("dossier/<str:number>/paper/<slug:verb>/draft/", chain_page.keep_paper, name="keep_paper"),
]
