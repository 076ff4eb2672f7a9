
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('journal', '0005_parties'),
    ]

    operations = [
        migrations.AlterField(
            model_name='dossier',
            name='next_clock',
            field=models.CharField(blank=True, max_length=32),
        ),
        migrations.AlterField(
            model_name='duty',
            name='clock',
            field=models.CharField(max_length=32),
        ),
    ]
