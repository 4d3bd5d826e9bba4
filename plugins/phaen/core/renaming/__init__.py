"""Another id for a record: what must be written anew so that everything goes on to lead to it.

`request.py` says whether it may be done, `edits.py` changes single values and nothing around them,
`planning.py` finds all of them, `proof.py` demands that the outcome means the same.
"""
