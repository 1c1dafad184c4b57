"""Earlier versions of a decision, and what differs between two states of it."""
