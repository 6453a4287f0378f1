"""Acts on draws: opening and freezing, drawing, what happens afterwards; one function an act of the law."""
