"""Tests of local pieces of procedures."""
