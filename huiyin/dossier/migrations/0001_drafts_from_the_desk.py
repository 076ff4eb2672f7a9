"""The table of drafts moves here from the desk. It is renamed in place: no row is copied or changed."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("desk", "0002_papers"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            database_operations=[
                migrations.RunSQL(
                    "ALTER TABLE desk_draft RENAME TO dossier_draft", "ALTER TABLE dossier_draft RENAME TO desk_draft"
                )
            ],
            state_operations=[
                migrations.CreateModel(
                    name="Draft",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("number", models.CharField(max_length=24)),
                        ("verb", models.CharField(max_length=40)),
                        ("box", models.BinaryField()),
                        ("changed_at", models.DateTimeField(auto_now=True)),
                        (
                            "staff",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["-changed_at"],
                        "constraints": [
                            models.UniqueConstraint(fields=("staff", "number", "verb"), name="draft_once")
                        ],
                    },
                )
            ],
        )
    ]
