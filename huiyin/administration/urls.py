"""URLs of administration."""

from __future__ import annotations

from django.urls import path

from huiyin.administration import home, mail, trail_page
from huiyin.administration.importing import page as importing
from huiyin.administration.law import categories, holidays, phrases, rules
from huiyin.administration.offices import pages as offices
from huiyin.administration.offices import posts, usual_page
from huiyin.administration.opening import page as opening
from huiyin.administration.staff import appointing
from huiyin.administration.staff import pages as staff

app_name = "administration"

urlpatterns = [
    path("", home.home, name="home"),
    path("publish/", home.publish, name="publish"),
    path("setup/", opening.setup, name="setup"),
    path("offices/", offices.offices, name="offices"),
    path("offices/new/", offices.new_office, name="new_office"),
    path("offices/usual/", usual_page.template, name="template"),
    path("offices/<str:code>/", offices.office, name="office"),
    path("offices/<str:code>/close/", offices.close, name="close_office"),
    path("offices/<str:code>/posts/", posts.posts, name="posts"),
    path("posts/<int:number>/", posts.post, name="post"),
    path("regions/", offices.regions, name="regions"),
    path("staff/", staff.staff, name="staff"),
    path("staff/new/", staff.new_staff, name="new_staff"),
    path("staff/<int:number>/", staff.member, name="member"),
    path("staff/<int:number>/code/", staff.code, name="code"),
    path("staff/<int:number>/account/", staff.account, name="account"),
    path("staff/<int:number>/appoint/", appointing.appoint, name="appoint"),
    path("staff/<int:number>/leave/", appointing.departure, name="departure"),
    path("staff/<int:number>/dismiss/<int:appointment>/", appointing.dismiss, name="dismiss"),
    path("proposals/", appointing.proposals, name="proposals"),
    path("import/", importing.upload, name="import"),
    path("import/check/", importing.check, name="import_check"),
    path("categories/", categories.category_page, name="categories"),
    path("holidays/", holidays.holidays, name="holidays"),
    path("phrases/", phrases.letter_phrases, name="phrases"),
    path("rules/", rules.rules, name="rules"),
    path("mail/", mail.mail, name="mail"),
    path("trail/", trail_page.trail, name="trail"),
]
