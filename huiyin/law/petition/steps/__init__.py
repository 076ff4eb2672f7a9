"""One module a step; the verb is its name everywhere."""
