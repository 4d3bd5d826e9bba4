"""What a change to the data means: two graphs compared record by record, told in sentences.

`records.py` finds the same record on both sides, across renames; `fields.py` compares two of them;
`sites.py` compares what is known of other sites; `addresses.py` finds what would no longer be answered on
the site; `sentences.py` has the words.
"""
