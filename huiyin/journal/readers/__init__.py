"""Who reads a dossier: what they see of it, what is noted of their reading, their query codes."""
