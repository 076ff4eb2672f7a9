"""WHAT WAS SAID: reading of words, without Django. It suggests; a person decides (charter R-11)."""
