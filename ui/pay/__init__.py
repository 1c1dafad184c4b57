"""The pay window: what each offer pays, covered until a choice is made, and how it is added up."""
