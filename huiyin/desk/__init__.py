"""THE OFFICER'S DESK: today, inbox, search, the page of any dossier, taking a step, signing."""
