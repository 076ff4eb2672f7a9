"""Afterwards: carrying out, the four ends, help, return visit, the end and a new beginning."""
