"""Four writers, killed at random: what was acknowledged is there, every chain is whole, nothing waits for ever."""
