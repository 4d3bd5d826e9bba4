"""All that knows of MkDocs: settings, hooks, pages. It translates and decides nothing."""
