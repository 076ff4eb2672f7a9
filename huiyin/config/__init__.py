"""Configuration: settings, URLs, the embedded database, and the ``huiyin`` command."""
