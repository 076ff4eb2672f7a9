"""WHAT MUST HAPPEN: the law as plain Python. No Django, no I/O beyond its own tables, no clock of its own."""
