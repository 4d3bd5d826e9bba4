"""Builds that do again only what has changed: what is kept between them, where, and how long it holds."""
