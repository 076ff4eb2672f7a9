"""The table of the cache: all workers count wrong tries, and codes that were used, in one place."""

from django.db import migrations

# Unlogged: after a crash the counts begin again, which is no loss, and no try costs a write-ahead record.
TABLE = """
CREATE UNLOGGED TABLE huiyin_cache (
    cache_key varchar(255) PRIMARY KEY,
    value text NOT NULL,
    expires timestamptz NOT NULL
);
CREATE INDEX huiyin_cache_expires ON huiyin_cache (expires);
"""


class Migration(migrations.Migration):
    """Makes the table that ``CACHES`` names."""

    dependencies = [("people", "0002_offices_stamp")]

    operations = [migrations.RunSQL(TABLE, "DROP TABLE huiyin_cache;")]
