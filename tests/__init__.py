"""Tests; what needs a real window or another program is a group of its own, `windows` or `programs`."""
