"""Text processing without Django. It only makes suggestions; a person decides (charter R-11)."""
