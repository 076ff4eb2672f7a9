"""Where the public's pages are. No address holds a number, a code or a name."""

from __future__ import annotations

from django.urls import path

from huiyin.portal import about, material, paper, receipt, retaliation, submit, take_step, track

app_name = "portal"
urlpatterns = [
    path("", about.home, name="home"),
    path("how/", about.how, name="how"),
    path("rights/", about.rights, name="rights"),
    path("who-can-see/", about.who_sees, name="who_sees"),
    path("offices/", about.offices, name="offices"),
    path("submit/", submit.start, name="submit"),
    path("submit/next/", submit.go_on, name="go_on"),
    path("submit/afresh/", submit.start_afresh, name="start_afresh"),
    path("submit/summary/", submit.summary, name="summary"),
    path("submit/send/", submit.send, name="send"),
    path("submit/receipt/", receipt.receipt, name="receipt"),
    path("submit/<slug:name>/", submit.question, name="question"),
    path("retaliation/", retaliation.retaliation, name="retaliation"),
    path("matter/", track.track, name="matter"),
    path("matter/", track.track, name="track"),
    path("matter/paper/<int:place>/", paper.paper, name="paper"),
    path("matter/paper/<int:place>/<slug:form>/", paper.paper, name="paper_copy"),
    path("matter/file/<int:place>/<int:count>/", material.file, name="file"),
    path("matter/clock/<int:place>/", track.clock, name="clock"),
    path("matter/leave/", track.leave, name="leave"),
    path("matter/do/<slug:verb>/", take_step.take_step, name="do"),
]
