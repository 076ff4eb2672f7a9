"""The commands that belong to no single room; ``config/command.py`` says how to add one."""
