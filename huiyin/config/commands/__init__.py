"""The commands that do not belong to one room; ``config/command.py`` says how to add one."""
