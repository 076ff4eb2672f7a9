"""WHAT ADMINISTRATORS DO: set up the county, keep offices and staff, read the trail of changes."""
