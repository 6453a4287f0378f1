"""The app of the tracked record."""
