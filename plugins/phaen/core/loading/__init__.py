"""From files to records with places; every mistake is kept, none stops the reading."""
