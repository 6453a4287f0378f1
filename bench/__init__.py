"""Measured numbers: what the requirements promise, against peers, on this machine (`make bench`)."""
