"""The annual report of a petition office to its own Party committee and government and to the one above (A41)."""
