"""Pay: packages, added up year by year, with what the sums rest on."""
