"""A second stamp, rewritten whenever an account, a second factor, a post, an appointment or a portfolio changes.

Regions rewrite the stamp of the offices. A sign-in writes ``last_login`` only, which is no change of the account.
"""

from django.db import migrations, models

TABLES = ("people_post", "people_appointment", "people_portfolio", "mfa_authenticator")

STAMP = """
UPDATE people_officesstamp SET people = gen_random_uuid();

CREATE FUNCTION people_people_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO people_officesstamp ("only", stamp, people) VALUES (true, gen_random_uuid(), gen_random_uuid())
    ON CONFLICT ("only") DO UPDATE SET people = excluded.people;
    RETURN NULL;
END $$;

CREATE TRIGGER people_offices_changed AFTER INSERT OR UPDATE OR DELETE ON people_region
FOR EACH STATEMENT EXECUTE FUNCTION people_offices_changed();

CREATE TRIGGER people_people_changed
AFTER INSERT OR DELETE OR UPDATE OF password, username, name, badge, language, is_active ON people_staff
FOR EACH STATEMENT EXECUTE FUNCTION people_people_changed();
""" + "\n".join(
    f"CREATE TRIGGER people_people_changed AFTER INSERT OR UPDATE OR DELETE ON {table} "
    "FOR EACH STATEMENT EXECUTE FUNCTION people_people_changed();"
    for table in TABLES
)

NO_STAMP = "\n".join(
    f"DROP TRIGGER people_people_changed ON {table};" for table in (*TABLES, "people_staff")
) + """
DROP TRIGGER people_offices_changed ON people_region;
DROP FUNCTION people_people_changed();
"""


class Migration(migrations.Migration):
    """Adds the stamp and its triggers."""

    dependencies = [("people", "0009_local_tables_stamp"), ("mfa", "0003_authenticator_type_uniq")]

    operations = [
        migrations.AddField(
            model_name="officesstamp",
            name="people",
            field=models.UUIDField(null=True),
        ),
        migrations.RunSQL(STAMP, NO_STAMP),
    ]
