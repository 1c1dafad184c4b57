"""Read-only item models over frozen values."""
