"""Taking it up: accepted or not, by which procedure, and the notice of it."""
