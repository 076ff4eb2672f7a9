"""The questions of the set-up, for the page and for `huiyin setup`."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.contrib.auth.validators import UnicodeUsernameValidator
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from huiyin.administration.forms import PlainText
from huiyin.administration.offices.forms import HELP, LABELS
from huiyin.design.phrases import in_script
from huiyin.law.actors import Role
from huiyin.people.models import Level, Staff
from huiyin.people.regions import level_of, provinces, published
from huiyin.people.words import ROLE_WORDS

#: The three who check each other, in the order of the page.
ADMINISTRATORS = (Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN)


class CodeForm(forms.Form):
    """The one-time code."""

    code = forms.CharField(
        label=_("Code from the terminal"),
        max_length=60,
        help_text=_("The command that started Huiyin has printed it."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )


class ProvinceForm(forms.Form):
    """The province, which narrows the list of counties."""

    province = forms.ChoiceField(label=pgettext_lazy("administration", "Province"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choice = self.fields["province"]
        assert isinstance(choice, forms.ChoiceField)
        choice.choices = [("", _("Please choose")), *((code, in_script(name)) for code, name in provinces().items())]


class PlaceForm(forms.Form):
    """The county, by its code of GB/T 2260; a city without counties is chosen itself."""

    region = forms.ChoiceField(label=_("County, district or city (GB/T 2260)"))

    def __init__(self, *args: Any, province: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choice = self.fields["region"]
        assert isinstance(choice, forms.ChoiceField)
        choice.choices = [("", _("Please choose")), *_counties(province)]


def _counties(province: str) -> list[tuple[str, list[tuple[str, str]]]]:
    """Counties by city; those right under a province stand under it."""
    names = published()
    groups: dict[str, list[tuple[str, str]]] = {}
    for code, name in names.items():
        if code[:2] == province[:2] and level_of(code) != Level.PROVINCE:
            city = names.get(f"{code[:4]}00", names[province])
            groups.setdefault(in_script(city), []).append((code, f"{in_script(name)} {code}"))
    return list(groups.items())


class PetitionOfficeForm(PlainText, forms.Form):
    """The petition office of the county, and how it is reached."""

    name = forms.CharField(label=_("Name of the petition office"), max_length=120)
    government = forms.CharField(label=_("Name of the government that it belongs to"), max_length=120)
    address = forms.CharField(label=LABELS["address"], max_length=200)
    directions = forms.CharField(
        label=LABELS["directions"], help_text=HELP["directions"], max_length=300, required=False
    )
    phone = forms.CharField(label=LABELS["phone"], max_length=40)
    hours = forms.CharField(
        label=LABELS["hours"], help_text=HELP["hours"], max_length=120, initial="周一至周五 8:30–12:00，14:30–17:30"
    )
    mark = forms.CharField(label=LABELS["mark"], help_text=HELP["mark"], max_length=20, required=False)
    letterhead = forms.CharField(
        label=LABELS["letterhead"], help_text=HELP["letterhead"], max_length=60, required=False
    )

    def clean(self) -> dict[str, Any]:
        """Two offices cannot have one name."""
        said = super().clean() or {}
        if said.get("name") and said.get("name") == said.get("government"):
            self.add_error("government", _("Another office has this name."))
        return said


class AdministratorForm(PlainText, forms.Form):
    """One administrator: name, badge, account, password."""

    name = forms.CharField(label=pgettext_lazy("a person", "Name"), max_length=60)
    badge = forms.CharField(label=_("Badge number"), max_length=20)
    username = forms.CharField(label=_("Account name"), max_length=60, validators=[UnicodeUsernameValidator()])
    password = forms.CharField(
        label=_("Password"),
        max_length=200,
        strip=False,
        help_text=_("At least 12 characters; not a common password and not your own name."),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def clean(self) -> dict[str, Any]:
        """A strong password."""
        said = super().clean() or {}
        if said.get("password"):
            try:
                validate_password(said["password"], Staff(username=said.get("username", ""), name=said.get("name", "")))
            except forms.ValidationError as weak:
                self.add_error("password", weak)
        return said


class AdministratorsForm:
    """The three administrators together: three different people."""

    def __init__(self, data: Any = None) -> None:
        self.forms = {role: AdministratorForm(data, prefix=role.value) for role in ADMINISTRATORS}

    def __iter__(self) -> Any:
        return iter([(ROLE_WORDS[role], form) for role, form in self.forms.items()])

    def is_valid(self) -> bool:
        """Whether all three are filled in and differ."""
        # A list, so that the errors of all three are shown at once.
        valid = all([form.is_valid() for form in self.forms.values()])  # noqa: C419
        for field in ("name", "badge", "username"):
            seen: set[str] = set()
            for form in self.forms.values():
                value = str(form.cleaned_data.get(field, "")).lower()
                if value and value in seen:
                    form.add_error(field, _("The three administrators must be three different people."))
                    valid = False
                seen.add(value)
        return valid
