"""Settling: mediation, agreement, performance, confirmation by the court."""
