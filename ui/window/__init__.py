"""What the main window is made of, and what its actions do."""
