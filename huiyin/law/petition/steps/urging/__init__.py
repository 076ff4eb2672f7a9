"""Urging an office, and reporting a major or urgent matter upwards."""
