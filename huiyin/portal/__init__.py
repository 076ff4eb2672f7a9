"""THE PUBLIC: submit, track, ask for review, rate; how it works and who can see what. No page needs JavaScript."""
