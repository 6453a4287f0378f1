"""Writing of electronic service: what officers send and withdraw, what recipients open and confirm."""
