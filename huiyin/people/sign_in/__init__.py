"""Who signs in, and what is kept of it: sessions, accounts in memory, second factors, browsers that were here."""
