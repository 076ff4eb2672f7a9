"""Discipline bodies, to which reports go, and organisation departments, which are told of them (A30)."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Adds the two marks of an office."""

    dependencies = [("people", "0004_office_mark")]

    operations = [
        migrations.AddField(model_name="office", name="is_discipline", field=models.BooleanField(default=False)),
        migrations.AddField(model_name="office", name="is_organisation", field=models.BooleanField(default=False)),
    ]
