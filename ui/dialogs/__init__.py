"""Windows of their own: editors, and what is asked or told at times."""
