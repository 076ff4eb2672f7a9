"""WHO WE ARE: regions, offices, posts and staff; who may read what; sign-in."""
