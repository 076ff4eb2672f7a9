"""Review and re-check: asked for, taken, extended, decided."""
