"""What is shown and asked of each kind of scale: its control, its parts, its must-have."""
