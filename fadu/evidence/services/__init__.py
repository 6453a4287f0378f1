"""Receiving files in pieces, and forgetting what nobody has put to a matter."""
