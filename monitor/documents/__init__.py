"""Documents that cite stories: what reads them and what they are compared with. Edges."""
