"""What the chart panel is made of."""
