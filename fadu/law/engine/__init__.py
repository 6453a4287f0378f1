"""Timed condition–response graphs over cited rules: what may be done, what is owed, what was broken.

A marking is the fold of a ledger over a procedure: three bit sets (done, in play, owed) and the
times that go with them. Everything here is pure: calendar, parameters and instants are arguments.
"""
