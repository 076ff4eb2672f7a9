"""Columns for any kind: reach, closed circle, what is asked of other offices; minutes and posts; links and claims.

The readings are made anew from the acts after this (journal.shape). Only the reach of sealed reports is filled here: until
then nobody but their custodians may read them either.
"""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import migrations, models
import django.db.models.deletion

_KEEP_SEALED = "UPDATE journal_dossier SET reach = 'sealed' WHERE is_sealed"
#: Jobs that wait in the queue while an installation is upgraded know the old name of their argument.
_RENAME_IN_QUEUE = """
UPDATE procrastinate_jobs SET args = (args - 'hearer') || jsonb_build_object('handler', args->'hearer')
WHERE args ? 'hearer'
"""


class Migration(migrations.Migration):
    dependencies = [
        ("journal", "0006_clocks_have_words"),
        ("procrastinate", "0001_initial"),
    ]

    operations = [
        migrations.RenameField("dossier", "accused_staff", "kept_out"),
        migrations.AddField("dossier", "reach", models.CharField(max_length=8, default="region", db_default="region")),
        migrations.RunSQL(_KEEP_SEALED, migrations.RunSQL.noop),
        migrations.AddField("dossier", "is_new", models.BooleanField(default=False, db_default=False)),
        migrations.AddField("dossier", "circle", ArrayField(models.BigIntegerField(), default=list, db_default=[])),
        migrations.AddField(
            "dossier", "asked", ArrayField(models.CharField(max_length=24), default=list, db_default=[])
        ),
        migrations.RemoveIndex("dossier", "dossier_new"),
        migrations.AddIndex(
            "dossier",
            models.Index(
                fields=["holder", "-id"], condition=models.Q(is_open=True, is_new=True), name="dossier_just_come"
            ),
        ),
        migrations.AddIndex(
            "dossier", GinIndex(fields=["asked"], condition=~models.Q(asked=[]), name="dossier_asked")
        ),
        migrations.AddIndex(
            "dossier", GinIndex(fields=["circle"], condition=~models.Q(circle=[]), name="dossier_circle")
        ),
        migrations.AddField("duty", "due_at", models.DateTimeField(null=True)),
        migrations.AddField("duty", "first_due", models.DateField(null=True)),
        migrations.AddField("duty", "post", models.BigIntegerField(default=0, db_default=0)),
        migrations.AddField("duty", "until_at", models.DateTimeField(null=True)),
        migrations.AddIndex(
            "duty",
            models.Index(
                fields=["post", "due", "id"],
                condition=models.Q(until=None, is_window=False, post__gt=0),
                name="duty_of_post",
            ),
        ),
        migrations.CreateModel(
            name="Link",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.CharField(max_length=24, db_index=True)),
                ("why", models.CharField(max_length=24)),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="links", to="journal.dossier"
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=["dossier", "number", "why"], name="link_once")]
            },
        ),
        migrations.CreateModel(
            name="Claim",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("what", models.CharField(max_length=120, unique=True)),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="claims", to="journal.dossier"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Shape",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("digest", models.CharField(max_length=64)),
            ],
        ),
        migrations.RunSQL(_RENAME_IN_QUEUE, migrations.RunSQL.noop),
    ]
