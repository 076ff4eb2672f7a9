"""Bringing a petition: submitted, registered, corrected, joined to another."""
