"""THE OFFICER'S DESK: today, inbox, search, the dossier page, taking a step."""
