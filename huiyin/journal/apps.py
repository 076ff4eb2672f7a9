from django.apps import AppConfig


class JournalConfig(AppConfig):
    """The journal."""

    name = "huiyin.journal"
    label = "journal"
    default_auto_field = "django.db.models.BigAutoField"
