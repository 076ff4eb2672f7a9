"""What the dossiers add up to: counted from the journal's ledger, of matters and offices, never of persons."""
