"""What a kind of scale means: the value of a measure, and how it is drawn, said and typed."""
