"""Columns get plain names; a paper whose signing broke off before its act was written is repaired for the last time.

Until now a signature was written first and its act afterwards, so that a crash could leave one without the other. They
are written in one transaction now.
"""

from django.db import migrations, models

OPEN = ("drafting", "reviewing", "signing")
STATES = [(each, each) for each in (*OPEN, "signed", "dropped")]
ACTIONS = [(each, each) for each in ("drafted", "reviewed", "returned", "taken_back", "signed", "dropped")]


def repair(apps, schema_editor):
    """An open paper with a place: recorded if that act is there, else not signed."""
    paper, act = apps.get_model("desk", "Paper"), apps.get_model("journal", "Act")
    for row in paper.objects.filter(lies__in=OPEN).exclude(place=None):
        if act.objects.filter(dossier__number=row.number, place=row.place, verb=row.verb).exists():
            row.lies = "signed"
        else:
            row.turns.filter(did="signed").delete()
            row.place = None
        row.save()


class Migration(migrations.Migration):
    dependencies = [("desk", "0003_drafts_to_the_dossier"), ("journal", "0001_dossiers_and_acts")]

    operations = [
        migrations.RunPython(repair, migrations.RunPython.noop),
        migrations.RemoveConstraint(model_name="paper", name="paper_once"),
        migrations.RemoveIndex(model_name="paper", name="paper_lies"),
        migrations.RenameField(model_name="paper", old_name="lies", new_name="state"),
        migrations.RenameField(model_name="turn", old_name="did", new_name="action"),
        migrations.AddConstraint(
            model_name="paper",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state__in", list(OPEN))), fields=("number", "verb", "office"), name="paper_once"
            ),
        ),
        migrations.AddIndex(model_name="paper", index=models.Index(fields=["office", "state"], name="paper_state")),
    ]
