"""The brief on paper and the chart as a file: what to say, and how it is drawn."""
