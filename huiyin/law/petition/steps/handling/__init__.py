"""Handling it: assistance, statements, extension, answer and its service."""
