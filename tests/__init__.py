"""Tests; what needs a real window or another program is a group of its own (see the markers in pyproject.toml)."""
