"""Scripts that run in the peers' own environment and know nothing of Fadu: one JSON line in, one out."""
