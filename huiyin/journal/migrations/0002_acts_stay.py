"""The database itself refuses to change or delete an act, whoever asks and by whatever way."""

from django.db import migrations

REFUSE = """
CREATE FUNCTION journal_act_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'an act is never changed or deleted: record a correction instead';
END $$;
CREATE TRIGGER journal_act_stays BEFORE UPDATE OR DELETE ON journal_act
    FOR EACH ROW EXECUTE FUNCTION journal_act_stays();
CREATE TRIGGER journal_act_is_not_emptied BEFORE TRUNCATE ON journal_act
    FOR EACH STATEMENT EXECUTE FUNCTION journal_act_stays();
"""
ALLOW = """
DROP TRIGGER journal_act_is_not_emptied ON journal_act;
DROP TRIGGER journal_act_stays ON journal_act;
DROP FUNCTION journal_act_stays();
"""


class Migration(migrations.Migration):
    dependencies = [("journal", "0001_dossiers_and_acts")]
    operations = [migrations.RunSQL(REFUSE, ALLOW)]
