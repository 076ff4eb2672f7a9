"""What "today" asks is found without reading every open dossier: duties that lie elsewhere, open dossiers by office."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import migrations, models

FILL = """
UPDATE journal_duty AS duty SET is_elsewhere = true FROM journal_dossier AS dossier
WHERE dossier.id = duty.dossier_id AND (duty.post > 0 OR NOT dossier.is_open OR duty.bearer <> dossier.holder)
"""

FORMER = "UPDATE journal_dossier SET former = array_remove(offices, holder)"


class Migration(migrations.Migration):
    dependencies = [("journal", "0007_any_kind_of_dossier")]

    operations = [
        migrations.AddField("duty", "is_elsewhere", models.BooleanField(default=False, db_default=False)),
        migrations.RunSQL(FILL, migrations.RunSQL.noop),
        migrations.RemoveIndex("duty", "duty_of_post"),
        migrations.AddIndex(
            "duty",
            models.Index(
                fields=["bearer", "due", "id"],
                condition=models.Q(until=None, is_window=False, is_elsewhere=True),
                name="duty_elsewhere",
            ),
        ),
        migrations.AddField(
            "dossier", "former", ArrayField(models.CharField(max_length=24), default=list, db_default=[])
        ),
        migrations.RunSQL(FORMER, migrations.RunSQL.noop),
        migrations.AddIndex(
            "dossier", GinIndex(fields=["former"], condition=models.Q(is_open=True), name="dossier_former")
        ),
    ]
