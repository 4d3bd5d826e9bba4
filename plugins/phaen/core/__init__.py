"""The plan model and what can be asked of it. Pure: no MkDocs, no templates, no command line."""
