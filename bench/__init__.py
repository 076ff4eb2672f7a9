"""Benchmarks, run by hand with `make bench`. Results are ratios to a reference measured in the same run."""
