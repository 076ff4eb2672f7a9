"""Drafts of steps are kept by the room of dossiers now; only the state changes here (see dossier 0001)."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("desk", "0002_papers"), ("dossier", "0001_drafts_from_the_desk")]

    operations = [
        migrations.SeparateDatabaseAndState(state_operations=[migrations.DeleteModel(name="Draft")]),
    ]
