"""Settings, addresses, clock and start-up checks: the top storey, where the outside world comes in."""
