"""A step that one drafts, another reviews and the head signs: the rules, the people, the papers kept, the pages."""
