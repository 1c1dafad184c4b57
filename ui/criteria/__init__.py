"""The editor of what matters."""
