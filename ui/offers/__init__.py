"""The editor of an offer and the teams inside it."""
