"""Intake: the registration screen for letters, visits, calls and faxes, its drafts, and import from a file."""
