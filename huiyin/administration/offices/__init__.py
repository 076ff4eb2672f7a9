"""Offices, regions, posts and portfolios: lists, forms, and what each change does."""
