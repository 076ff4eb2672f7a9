"""The first start of an empty installation: county, petition office, administrators."""
