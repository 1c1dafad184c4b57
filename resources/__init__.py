"""What ships beside the code: fonts, icons, templates, worked examples and the schema of the file."""
