"""What `make` does, in small programs: environment, front end, Debian packages, servers, checks, tests."""
