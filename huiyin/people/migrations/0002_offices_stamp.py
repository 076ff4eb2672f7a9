"""The database rewrites the stamp of the offices whenever one changes, whoever changes it and however."""

from django.db import migrations

STAMP = """
CREATE FUNCTION people_offices_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO people_officesstamp ("only", stamp) VALUES (true, gen_random_uuid())
    ON CONFLICT ("only") DO UPDATE SET stamp = excluded.stamp;
    RETURN NULL;
END $$;

CREATE TRIGGER people_offices_changed AFTER INSERT OR UPDATE OR DELETE ON people_office
FOR EACH STATEMENT EXECUTE FUNCTION people_offices_changed();
"""

NO_STAMP = """
DROP TRIGGER people_offices_changed ON people_office;
DROP FUNCTION people_offices_changed();
"""


class Migration(migrations.Migration):
    """Adds the trigger."""

    dependencies = [("people", "0001_offices_and_staff")]

    operations = [migrations.RunSQL(STAMP, NO_STAMP)]
