"""Hearings: asked for, refused, called, held."""
