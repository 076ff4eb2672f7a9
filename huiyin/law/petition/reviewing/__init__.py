"""The two levels above an answer, review and re-check: what their steps share."""
