"""From the entries of a visit to the rows of the room: by what the acts make of each kind of row."""
