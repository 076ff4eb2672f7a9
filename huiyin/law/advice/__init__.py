"""Advice of a petition office to another organ: improve the work, mend a policy, call somebody to account (A40)."""
