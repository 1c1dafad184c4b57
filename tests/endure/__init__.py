"""Endurance: faults by the hundred. Not part of the tests; run with `python -m tests.endure`."""
