"""HOW A MATTER COMES IN: the registration screen for letters, visits, calls and faxes; drafts live here."""
