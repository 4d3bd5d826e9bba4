"""Search for languages written without spaces: an index of character clusters in static files.

Knows nothing of plans but in `records.py`, which turns them into `Document`s. The index is
queried in the browser; `overrides/assets/search/` implements the same specification.
"""
