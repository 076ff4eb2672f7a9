"""HOW IT IS PUT TOGETHER: settings, urls, the embedded database, and the ``huiyin`` command."""
