"""A plan on paper: the workbook of its lines, and its two documents."""
