"""The database refuses to change, delete or empty the trail of administration."""

from django.db import migrations

REFUSE = """
CREATE FUNCTION people_change_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'an entry of the trail is never changed or deleted';
END $$;
CREATE TRIGGER people_change_stays BEFORE UPDATE OR DELETE ON people_change
    FOR EACH ROW EXECUTE FUNCTION people_change_stays();
CREATE TRIGGER people_change_is_not_emptied BEFORE TRUNCATE ON people_change
    FOR EACH STATEMENT EXECUTE FUNCTION people_change_stays();
"""
ALLOW = """
DROP TRIGGER people_change_is_not_emptied ON people_change;
DROP TRIGGER people_change_stays ON people_change;
DROP FUNCTION people_change_stays();
"""


class Migration(migrations.Migration):
    """Adds the triggers."""

    dependencies = [("people", "0006_administration")]

    operations = [migrations.RunSQL(REFUSE, ALLOW)]
