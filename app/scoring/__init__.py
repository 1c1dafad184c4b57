"""THE scoring module: from a document to arrays, to fit, contributions and ranks."""
