"""The beginning of a record: a template that explains its fields, with an id and a place of its own.

`naming.py` proposes an id, `template.py` writes the record, `placing.py` finds its place in the data folder.
"""
