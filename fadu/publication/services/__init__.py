"""Links that are issued, opened and withdrawn; what comes back through them."""
