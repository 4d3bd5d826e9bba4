"""Other sites of this kind: what each publishes of its records (`inventory.py`)."""
