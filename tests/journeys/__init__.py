"""Whole matters in real browsers: people who sign in, prepare, sign, are refused, and close."""
