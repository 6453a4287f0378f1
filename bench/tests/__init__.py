"""Tests of what the benchmark counts and writes; what takes minutes is run by `make bench` alone."""
