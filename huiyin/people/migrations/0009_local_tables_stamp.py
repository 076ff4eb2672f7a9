"""A notice of holidays, a local category or a letter phrase changes the stamp of the offices: every process reads it."""

from django.db import migrations

STAMP = "".join(
    f"""
CREATE TRIGGER people_local_changed AFTER INSERT OR UPDATE OR DELETE ON {table}
FOR EACH STATEMENT EXECUTE FUNCTION people_offices_changed();
"""
    for table in ("people_holidaynotice", "people_localcategory", "people_letterphrase")
)
NO_STAMP = """
DROP TRIGGER people_local_changed ON people_holidaynotice;
DROP TRIGGER people_local_changed ON people_localcategory;
DROP TRIGGER people_local_changed ON people_letterphrase;
"""


class Migration(migrations.Migration):
    """Adds the triggers."""

    dependencies = [("people", "0008_local_tables")]

    operations = [migrations.RunSQL(STAMP, NO_STAMP)]
