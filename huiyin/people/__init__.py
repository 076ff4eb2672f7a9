"""People: regions, offices, posts and staff; access rights; sign-in."""
