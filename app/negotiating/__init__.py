"""Once pay is open: the pay at which options tie, and what to ask for and why."""
