"""The page of the mail server and of the public address."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.core.mail import EmailMessage
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from huiyin.administration.forms import PlainText, differences, values_of
from huiyin.dossier.entrance import for_staff
from huiyin.people.access import Person, Right
from huiyin.people.mail import server
from huiyin.people.models import Place
from huiyin.people.place import place_of
from huiyin.people.sign_in import secret_box
from huiyin.people.trail import note

FIELDS = ("site", "mail_host", "mail_port", "mail_user", "mail_security", "mail_from")


class MailForm(PlainText, forms.ModelForm):  # type: ignore[type-arg]
    """Where mails are sent from, and the address that they name."""

    site = forms.URLField(
        label=_("Public address"),
        help_text=_("As people type it, for example https://xf.example.gov.cn. Mails name it."),
        required=False,
        assume_scheme="https",
    )
    mail_security = forms.ChoiceField(
        label=_("Encryption"), choices=[("ssl", "SSL/TLS"), ("tls", "STARTTLS"), ("none", _("None"))]
    )
    password = forms.CharField(
        label=_("Password at the mail server"),
        required=False,
        max_length=200,
        help_text=_("Leave it blank to keep the present one."),
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
    )
    test = forms.EmailField(
        label=_("Send a test mail to"), required=False, help_text=_("It is sent before anything is saved.")
    )
    field_order = (*FIELDS[:4], "password", *FIELDS[4:], "test")

    class Meta:
        model = Place
        fields = FIELDS
        labels = {
            "mail_host": _("Mail server"),
            "mail_port": _("Port"),
            "mail_user": _("User name at the mail server"),
            "mail_from": _("Sender"),
        }
        help_texts = {
            "mail_host": _("If blank, mails are only written to files."),
            "mail_from": _("An address that answers, for example xinfang@example.gov.cn."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["mail_port"].max_value = 65535  # type: ignore[attr-defined]
        self.fields["mail_from"] = forms.EmailField(
            label=self.fields["mail_from"].label, help_text=self.fields["mail_from"].help_text, required=False
        )

    def clean_mail_port(self) -> int:
        """A port of TCP."""
        port = int(self.cleaned_data["mail_port"])
        if not 0 < port < 65536:
            raise forms.ValidationError(_("Please enter a number from 1 to 65535."))
        return port

    def clean_site(self) -> str:
        """Without a slash at its end."""
        return str(self.cleaned_data["site"]).rstrip("/")

    def clean(self) -> dict[str, Any]:
        """Send the test mail; a server that refuses it is an error of the form, with what it said."""
        said = super().clean() or {}
        if said.get("password"):
            self.instance.mail_secret = secret_box.encrypt(said["password"], purpose=secret_box.MAIL)
        if said.get("test") and not self.errors:
            self._try(said)
        return said

    def _try(self, said: dict[str, Any]) -> None:
        place = Place(**{name: said[name] for name in FIELDS}, mail_secret=self.instance.mail_secret)
        mail = EmailMessage(
            gettext("Test"), gettext("Mail from Huiyin arrives."), said["mail_from"] or None, [said["test"]]
        )
        if not place.mail_host:
            self.add_error("mail_host", gettext("Please enter the mail server that is to send it."))
            return
        try:
            server(place).send_messages([mail])
        except (OSError, secret_box.WrongKey) as failure:
            self.add_error("test", gettext("It was not sent: {why}").format(why=str(failure)[:300]))


@for_staff(Right.MANAGE_OFFICES)
def mail(request: HttpRequest, person: Person) -> HttpResponse:
    """Show and change the settings."""
    place = place_of(person.region)
    before = values_of(place, FIELDS)
    form = MailForm(request.POST or None, instance=place)
    if request.method == "POST" and form.is_valid():
        saved = form.save()
        note("place.mail", saved.mail_host, by=person.staff, said=differences(before, values_of(saved, FIELDS)))
        messages.success(request, gettext("Saved. It counts from now on."))
        return redirect("administration:mail")
    return render(request, "administration/mail.html", {"form": form})
