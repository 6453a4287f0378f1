"""What crosses rooms: opened at once by whoever may, or handed over by a draft that two officers sign."""
