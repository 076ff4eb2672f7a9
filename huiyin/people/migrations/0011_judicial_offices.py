"""Courts, procuratorates and police, to which letters on their procedures are forwarded (A22(2))."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Adds the mark of an office."""

    dependencies = [("people", "0010_people_stamp")]

    operations = [
        migrations.AddField(model_name="office", name="is_judicial", field=models.BooleanField(default=False)),
    ]
