"""Import of offices, posts and staff from a spreadsheet, with a preview."""
