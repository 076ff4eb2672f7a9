"""How it looks: base pages, parts, tokens, and how words are shown and kept."""
