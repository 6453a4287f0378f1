"""The lawyer's first list: what must come first and have looked at what it is about."""

from __future__ import annotations

from typing import Any

from fadu.law.procedures.coercion_closure import acts as a
from fadu.law.procedures.coercion_closure import facts as f
from fadu.law.procedures.coercion_closure import judgements as j
from fadu.law.procedures.coercion_closure.rules import PAPERS
from fadu.law.procedures.penalty.facts import WIRE
from fadu.law.vocabulary.procedure import Gate

_Stated = dict[str, dict[str, Any]]

_DUE: _Stated = {"verify_ground": {"course": j.DISCUSS_FIRST}}
_REVIEWED: _Stated = {"verify_ground": {"course": j.DISCUSS_FIRST, "review_due": True}}
_NOT_MET = {"course": j.NOT_MET}

# Served by public notice, and electronically.
_PUBLIC: _Stated = {
    **{serve.code: {"service": "公告送达"} for _, serve, _, _ in PAPERS},
    **{start.code: {"announcement": True} for _, _, start, _ in PAPERS},
}
_WIRED: _Stated = {serve.code: {"service": WIRE} for _, serve, _, _ in PAPERS}

# The government closed it, a coal mine, and the decision stood.
_CLOSED: _Stated = {
    "receive_answer": {"answer": f.CLOSED, "of_coal": True},
    "follow_up": {"done": True},
    "record_outcome": {"outcome": f.STANDS},
}

# What comes of a hearing that was taken back and asked for again.
_SETTLED = (a.verify_ground, a.request_hearing, a.waive_hearing)

GATES: tuple[Gate, ...] = (
    Gate(a.verify_ground, a.notify_party),
    Gate(a.verify_ground, a.notify_party, against=_NOT_MET),
    Gate(a.verify_ground, a.propose_closure),
    Gate(a.verify_ground, a.propose_closure, against=_NOT_MET),
    Gate(a.notify_party, a.propose_closure, looks_at=(a.verify_ground,)),
    Gate(a.notify_party, a.serve_notice, looks_at=(a.verify_ground,)),
    *(
        Gate(a.serve_notice, later, looks_at=(a.notify_party,))
        for later in (a.end_statement, a.hearing_lapse, a.propose_closure)
    ),
    *(
        Gate(a.serve_call, later, looks_at=(a.notify_hearing,))
        for later in (a.hold_hearing, a.end_hearing)
    ),
    *(
        Gate(over, serve, looks_at=(made, start), facts=_PUBLIC)
        for made, serve, start, over in PAPERS
    ),
    *(Gate(a.agree_electronic, serve, facts=_WIRED) for _, serve, _, _ in PAPERS),
    Gate(
        a.review_statement, a.propose_closure, looks_at=(a.make_statement,), moot=(a.verify_ground,)
    ),
    Gate(
        a.record_hearing,
        a.propose_closure,
        looks_at=(a.hold_hearing,),
        moot=(a.verify_ground,),
    ),
    Gate(
        a.hold_hearing,
        a.propose_closure,
        looks_at=(a.request_hearing,),
        moot=(a.end_hearing, a.withdraw_hearing, a.verify_ground),
    ),
    # corrections.md P1, P13, E15: a hearing that was asked for is announced before anything ends it.
    *(
        Gate(a.notify_hearing, later, looks_at=(a.request_hearing,), moot=(a.verify_ground,))
        for later in (a.hold_hearing, a.end_hearing)
    ),
    Gate(
        a.notify_hearing,
        a.propose_closure,
        looks_at=(a.request_hearing,),
        moot=(a.withdraw_hearing, a.verify_ground),
    ),
    Gate(a.hearing_lapse, a.propose_closure, looks_at=(a.withdraw_hearing,), moot=_SETTLED),
    Gate(a.discuss, a.propose_closure, looks_at=(a.verify_ground,), facts=_DUE),
    Gate(a.discuss, a.propose_closure, against={"conclusion": False}, facts=_DUE),
    *(
        Gate(a.legal_review, later, looks_at=(a.verify_ground,), facts=_REVIEWED)
        for later in (a.discuss, a.propose_closure)
    ),
    Gate(a.legal_review, a.propose_closure, against={"passed": False}, facts=_REVIEWED),
    Gate(a.propose_closure, a.receive_answer),
    Gate(a.receive_answer, a.record_ban),
    Gate(a.receive_answer, a.follow_up),
    Gate(a.receive_answer, a.close_proposal, looks_at=(a.propose_closure,)),
    *(
        Gate(later, a.close_proposal, looks_at=(a.receive_answer,), facts=_CLOSED)
        for later in (a.record_ban, a.follow_up, a.announce_closure)
    ),
)
"""What is owed on request alone (回避) is tried in the tables."""
