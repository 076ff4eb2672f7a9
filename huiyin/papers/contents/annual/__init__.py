"""The annual report on paper."""
