"""Tests of the set-up programs; none of them reaches the network."""
