"""非税: what a payment, a code or a refund does to its case: matched to what is owed, recorded through the one door."""
