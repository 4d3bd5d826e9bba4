"""Pages: which there are, what each needs, and its HTML body. Knows nothing of MkDocs."""
