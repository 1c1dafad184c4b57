"""Plain-language names and sentences for domain values: the same on screen, on paper and in the terminal."""
