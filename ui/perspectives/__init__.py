"""The editors of a perspective: weights as someone saw them, their sweet spot, and how sure they are."""
