"""Search: what is indexed, and how."""
