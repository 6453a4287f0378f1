"""What is done with a stack of scanned sheets: brought, read by a process of its own, settled page by page."""
