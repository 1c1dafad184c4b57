"""How sure the ranking is: what is not certain is drawn, and what would turn the answer is found."""
