"""Keeping out: recusal of staff, asked for and decided."""
