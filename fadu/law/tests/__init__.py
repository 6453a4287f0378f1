"""Tests of the law registry."""
