"""What the references leave unverified, and where the product keeps each of it."""
