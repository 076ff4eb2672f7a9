"""Parties: signers and agents, leaving, withdrawal."""
