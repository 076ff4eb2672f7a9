"""Measures, run by hand: `make bench`. Figures are given as ratios to a reference that is measured in the same run."""
