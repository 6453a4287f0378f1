"""What people type into the registers: fields, labels, parsing; no rule of law."""
