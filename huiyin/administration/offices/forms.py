"""Forms of offices, regions, posts and portfolios."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from huiyin.administration.forms import PlainText
from huiyin.design.phrases import in_script
from huiyin.law.actors import Role
from huiyin.people.choices import category_choices
from huiyin.people.models import Level, Office, Post, Region
from huiyin.people.offices import offices
from huiyin.people.regions import level_of
from huiyin.people.words import ROLE_WORDS

LABELS = {
    "code": pgettext_lazy("administration", "Code"),
    "name": pgettext_lazy("administration", "Name"),
    "english": _("English name"),
    "mark": _("Mark in the numbers of papers (机关代字)"),
    "letterhead": _("Head of its papers (发文机关标志)"),
    "region": _("Region"),
    "superior": _("Superior office"),
    "is_petition_office": _("It is a petition office"),
    "is_discipline": _("It is a discipline and supervision body"),
    "is_organisation": _("It is an organisation department"),
    "categories": _("Competent for"),
    "address": _("Address"),
    "directions": _("How to get there"),
    "phone": _("Phone"),
    "hours": _("Reception hours"),
    "web": _("Website"),
}
HELP = {
    "code": _("Letters, digits and hyphens. It is stored in dossiers, so it can never be changed."),
    "mark": _("If blank, it is made from the name."),
    "letterhead": _("If blank, the name is printed."),
    "superior": _("The office one level up, which reviews its answers (Article 35)."),
    "is_discipline": _("Reports of wrongdoing go here, and only its custodians read them (Article 30)."),
    "is_organisation": _("It is told on paper of reports about cadres (Article 30)."),
    "directions": _("In words: bus stop, entrance, floor."),
    "hours": _("Shown to the public, for example 周一至周五 8:30–12:00，14:30–17:30."),
}
#: Last parts of the addresses of other pages beside an office's.
RESERVED = frozenset({"new", "usual"})
#: In the order of the page.
FIELDS = (
    "name", "english", "region", "superior", "address", "directions", "phone", "hours", "web", "mark", "letterhead",
    "is_petition_office", "is_discipline", "is_organisation", "categories",
)  # fmt: skip


class OfficeForm(PlainText, forms.ModelForm):  # type: ignore[type-arg]
    """An existing office: everything but its code."""

    web = forms.URLField(label=LABELS["web"], required=False, assume_scheme="https")

    class Meta:
        model = Office
        fields: tuple[str, ...] = FIELDS
        labels = LABELS
        help_texts = HELP
        error_messages = {"name": {"unique": _("Another office has this name.")}}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["region"] = forms.ModelChoiceField(
            Region.objects.all(), label=LABELS["region"], empty_label=gettext("Please choose")
        )
        self.fields["superior"] = forms.ModelChoiceField(
            Office.objects.filter(is_active=True).exclude(pk=self.instance.pk),
            label=LABELS["superior"],
            help_text=HELP["superior"],
            required=False,
            empty_label=gettext("None"),
        )
        self.fields["categories"] = forms.MultipleChoiceField(
            label=LABELS["categories"],
            required=False,
            choices=[(code, in_script(name)) for code, name in category_choices()],
            widget=forms.CheckboxSelectMultiple,
        )

    def clean_superior(self) -> Office | None:
        """An office may not stand under itself, directly or through others."""
        superior: Office | None = self.cleaned_data.get("superior")
        code = self.instance.pk
        if superior and code and (superior.pk == code or code in offices().above(superior.pk)):
            raise forms.ValidationError(_("That office stands under this one."))
        return superior

    def save(self, commit: bool = True) -> Office:  # noqa: FBT001, FBT002 -- Django's signature
        """Set the level from the region, too."""
        self.instance.level = level_of(self.instance.region_id)
        office: Office = super().save(commit)
        return office


class NewOffice(OfficeForm):
    """A new office, with its code."""

    class Meta(OfficeForm.Meta):
        fields: tuple[str, ...] = ("code", *FIELDS)
        error_messages = {
            **OfficeForm.Meta.error_messages,
            "code": {"unique": _("Another office has this code. Codes are never used again.")},
        }

    def clean_code(self) -> str:
        """Only what the database accepts."""
        code = str(self.cleaned_data["code"])
        if not (code.isascii() and code.replace("-", "").isalnum()):
            raise forms.ValidationError(_("Please use letters, digits and hyphens only."))
        if code in RESERVED:
            raise forms.ValidationError(_("This code is taken by a page of this site. Please choose another one."))
        return code


class CloseOffice(PlainText, forms.Form):
    """Which office takes over, if any."""

    successor = forms.ModelChoiceField(
        Office.objects.none(),
        label=_("Which office takes over its duties?"),
        help_text=_(
            "Its open matters and its readable matters pass to that office (Article 24). Leave it blank only if it has"
            " none."
        ),
        required=False,
        empty_label=_("None"),
    )
    reason = forms.CharField(label=_("Decision on which this is based"), max_length=200)

    def __init__(self, *args: Any, office: Office, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.office = office
        others = Office.objects.filter(is_active=True, successor=None).exclude(pk=office.pk)
        choice = self.fields["successor"]
        assert isinstance(choice, forms.ModelChoiceField)
        choice.queryset = others


class RegionForm(PlainText, forms.Form):
    """A town or village to add."""

    code = forms.CharField(
        label=pgettext_lazy("administration", "Code"),
        max_length=12,
        help_text=_("Nine digits for a town, twelve for a village (统计用区划代码). It can never be changed."),
    )
    name = forms.CharField(label=pgettext_lazy("administration", "Name"), max_length=60)
    english = forms.CharField(label=_("English name"), max_length=80, required=False)

    def clean_code(self) -> str:
        """A code below a region that exists, not yet taken."""
        code = str(self.cleaned_data["code"])
        if not (code.isascii() and code.isdigit() and len(code) in {9, 12} and code[0] != "0"):
            raise forms.ValidationError(_("Please enter nine or twelve digits."))
        if Region.objects.filter(pk=code).exists():
            raise forms.ValidationError(_("There is a region with this code already."))
        if not Region.objects.filter(pk=code[:-3]).exists():
            raise forms.ValidationError(
                _("There is no region %(code)s in which it lies: add that first."), params={"code": code[:-3]}
            )
        return code

    @property
    def region(self) -> Region:
        """The new region, not yet saved."""
        said = self.cleaned_data
        level = Level.TOWN if len(said["code"]) == 9 else Level.VILLAGE
        return Region(
            code=said["code"], name=said["name"], english=said["english"], parent_id=said["code"][:-3], level=level
        )


class PostForm(PlainText, forms.ModelForm):  # type: ignore[type-arg]
    """A post of an office; its role can be set only when it is created."""

    class Meta:
        model = Post
        fields = ("title", "english", "role", "rank")
        labels = {"title": _("Title"), "english": _("English title"), "rank": _("Rank")}
        help_texts = {"rank": _("A higher number is listed first.")}

    def __init__(self, *args: Any, office: Office, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.office = office
        if self.instance.pk:
            del self.fields["role"]
        else:
            self.fields["role"] = forms.ChoiceField(
                label=pgettext_lazy("administration", "Role"),
                help_text=_("What its holder may do. It cannot be changed later."),
                choices=[("", _("Please choose")), *((role.value, ROLE_WORDS[role]) for role in Role)],
            )

    def clean_title(self) -> str:
        """Each title once in an office."""
        title = str(self.cleaned_data["title"])
        if Post.objects.filter(office=self.office, title=title).exclude(pk=self.instance.pk).exists():
            raise forms.ValidationError(_("The office has a post with this title already."))
        return title


class PortfolioForm(PlainText, forms.Form):
    """分管: the offices that a leader's post is in charge of."""

    offices = forms.MultipleChoiceField(
        label=_("In charge of these offices"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        found = Office.objects.filter(is_active=True, successor=None).values_list("code", "name")
        choice = self.fields["offices"]
        assert isinstance(choice, forms.MultipleChoiceField)
        choice.choices = [(code, in_script(name)) for code, name in found]
