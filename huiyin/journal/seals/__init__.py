"""What seals a dossier: the chain of acts, personal parts under its key, checkpoints outside the database."""
