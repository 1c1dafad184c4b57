"""What the program ships beside its code: fonts, icons, templates, worked examples and the schema of the file."""
