"""Documents on disk: one way in, one way out, and an old file that stays until the new one is whole."""
