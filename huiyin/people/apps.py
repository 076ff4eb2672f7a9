"""The room as Django knows it."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PeopleConfig(AppConfig):
    """Regions, offices, posts, staff."""

    name = "huiyin.people"
    label = "people"
    verbose_name = _("Offices and staff")
    default_auto_field = "django.db.models.BigAutoField"
