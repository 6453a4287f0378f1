"""证据目录: what a case rests on, item by item, with its custody, its redacted copies and what it lacks."""
