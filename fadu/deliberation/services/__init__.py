"""Legal reviews and meetings, verb by verb."""
