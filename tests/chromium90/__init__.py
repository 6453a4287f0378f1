"""A real Chromium 90, the oldest browser Fadu promises to work in, driven through Qt WebEngine."""
