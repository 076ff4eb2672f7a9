"""Forms of accounts, appointments and departures."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from huiyin.administration.forms import PlainText
from huiyin.design.phrases import in_script
from huiyin.law.actors import Role
from huiyin.people.models import Appointment, Post, Staff
from huiyin.people.person import today
from huiyin.people.words import ROLE_WORDS


def day_field(**common: Any) -> forms.DateField:
    """A date with the browser's own picker."""
    return forms.DateField(widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}), **common)


class StaffForm(PlainText, forms.ModelForm):  # type: ignore[type-arg]
    """An account: who it is for."""

    class Meta:
        model = Staff
        fields = ("name", "badge", "username")
        labels = {
            "name": pgettext_lazy("a person", "Name"),
            "badge": _("Badge number"),
            "username": _("Account name"),
        }
        help_texts = {
            "name": _("Printed on formal papers only."),
            "badge": _("Shown to petitioners in place of the name."),
            "username": _("For signing in: letters, digits and @ . + - _"),
        }
        error_messages = {
            "badge": {"unique": _("Another account has this badge number.")},
            "username": {"unique": _("Another account has this name.")},
        }

    def clean_username(self) -> str:
        """Account names are the same in capital and small letters."""
        name = str(self.cleaned_data["username"]).lower()
        if Staff.objects.filter(username=name).exclude(pk=self.instance.pk).exists():
            raise forms.ValidationError(_("Another account has this name."))
        return name


class Appoint(forms.Form):
    """The post, and from when to when."""

    def __init__(self, *args: Any, staff: Staff, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["post"] = forms.ChoiceField(label=pgettext_lazy("administration", "Post"), choices=_posts())
        self.fields["since"] = day_field(label=_("First day"), initial=today)
        self.fields["until"] = day_field(
            label=_("Last day"), required=False, help_text=_("Leave it blank if it is not limited.")
        )
        self.staff = staff

    def clean(self) -> dict[str, Any]:
        """The last day is not before the first, and no appointment begins in the past."""
        said = super().clean() or {}
        since, until = said.get("since"), said.get("until")
        if since and since < today():
            self.add_error("since", gettext("An appointment cannot begin in the past."))
        if since and until and until < since:
            self.add_error("until", gettext("The last day is before the first."))
        if since and self._holds(said.get("post", "")):
            self.add_error("post", gettext("The account holds this post already, or held it from that day."))
        return said

    def _holds(self, post: str) -> bool:
        """Whether the appointment would overlap one to the same post."""
        since, until = self.cleaned_data["since"], self.cleaned_data.get("until")
        return Appointment.objects.filter(staff=self.staff, post__pk=int(post or 0)).overlapping(since, until).exists()

    @property
    def post(self) -> Post:
        """The chosen post."""
        return Post.objects.select_related("office").get(pk=self.cleaned_data["post"])


def _posts() -> list[tuple[str, Any]]:
    """The posts of today's offices, grouped by office."""
    groups: dict[str, list[tuple[str, str]]] = {}
    for post in Post.objects.filter(office__is_active=True).select_related("office"):
        words = f"{in_script(post.title)} ({ROLE_WORDS[Role(post.role)]})"
        groups.setdefault(in_script(post.office.name), []).append((str(post.pk), words))
    return [("", gettext("Please choose")), *groups.items()]


class Dismiss(forms.Form):
    """When an appointment ends."""

    when = forms.ChoiceField(
        label=_("When does it end?"),
        widget=forms.RadioSelect,
        choices=[("now", _("Now: access ends with the next click")), ("day", _("At the end of a day"))],
        initial="now",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["until"] = day_field(label=_("Last day"), required=False)

    def clean(self) -> dict[str, Any]:
        """A day in the future is needed only for the second choice."""
        said = super().clean() or {}
        if said.get("when") == "day" and "until" in said:
            if not said["until"]:
                self.add_error("until", gettext("Please enter the last day."))
            elif said["until"] < today():
                self.add_error("until", gettext("The day has passed."))
        return said


class Colleague(forms.ModelChoiceField):  # type: ignore[type-arg]
    """A choice of accounts by badge and name."""

    def label_from_instance(self, obj: Staff) -> str:
        return f"{obj.badge} {obj.name}"


class Leave(forms.Form):
    """Who takes over what somebody leaves open."""

    successor = Colleague(
        Staff.objects.none(),
        label=_("Who takes over the drafts?"),
        help_text=_("Matters belong to the office and stay there. Drafts go to this person."),
        required=False,
        empty_label=_("Nobody"),
    )

    def __init__(self, *args: Any, staff: Staff, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choice = self.fields["successor"]
        assert isinstance(choice, Colleague)
        choice.queryset = Staff.objects.filter(pk__in=_able_to_follow(staff))


def _able_to_follow(staff: Staff) -> list[int]:
    """The accounts that hold, in the same offices, at least the roles of this one: drafts may be of sealed reports."""
    held: dict[int, set[tuple[str, str]]] = {}
    rows = Appointment.objects.in_force(today()).filter(staff__is_active=True)
    for one, office, role in rows.values_list("staff", "post__office", "post__role"):
        held.setdefault(one, set()).add((office, role))
    own = held.pop(staff.pk, set())
    return [one for one, seats in held.items() if own and own <= seats]
