"""The look: base templates, components, design tokens, and translation of texts."""
