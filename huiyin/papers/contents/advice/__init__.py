"""The letters of an advice."""
