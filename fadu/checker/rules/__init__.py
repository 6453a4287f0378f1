"""One module per kind of claim or fault; each offers `check(report)` and says nothing when unsure."""
