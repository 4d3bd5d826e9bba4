"""Phaen: public plans, from YAML to a site."""
