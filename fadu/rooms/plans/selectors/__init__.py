"""Plans within reach with their lines, what of them counts in figures, and what is public to everybody."""
