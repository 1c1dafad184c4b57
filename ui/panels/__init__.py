"""What shows Document and Analysis, and asks for edits."""
