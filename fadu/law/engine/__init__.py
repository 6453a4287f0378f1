"""Timed condition–response graphs over cited rules: what may be done, what is owed, what was broken.

A marking is the fold of a ledger over a procedure: three bit sets (done, in play, owed) and the
times that go with them. Everything here is pure: calendar, parameters and instants are arguments.
"""

from fadu.law.engine.marking import Marking, fold
from fadu.law.engine.record import Actor, Blocked, Owed, Reason, Record
from fadu.law.engine.review import review
from fadu.law.engine.view import LawView

__all__ = [
    "Actor",
    "Blocked",
    "LawView",
    "Marking",
    "Owed",
    "Reason",
    "Record",
    "fold",
    "review",
]
