"""The view of how sure the ranking is, section by section."""
