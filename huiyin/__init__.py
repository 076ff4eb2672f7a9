"""Huiyin 回音: every petition is registered, handled on the law's clocks, answered and can be checked."""

__version__ = "0.1.0"
