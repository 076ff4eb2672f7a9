"""Passing it on: forwarded, assigned, objected to, disputed, rerouted."""
