"""Acts before the notice: two officers verify, and whoever stands aside is barred."""

from __future__ import annotations

from fadu.law.procedures.coercion_closure import acts_before as a
from fadu.law.procedures.coercion_closure import facts as f
from fadu.law.vocabulary.role import Role


def test_the_condition_is_verified_by_two_certified_officers():
    """行政处罚法 42(1)."""
    assert (a.verify_ground.officers, a.verify_ground.certified) == (2, True)
    assert a.verify_ground.starts_open


def test_who_stands_aside_or_is_told_to_is_barred_and_who_is_kept_is_not():
    """行政处罚法 43."""
    assert (a.declare_recusal.bars, a.declare_recusal.bars_when) == ("recused", None)
    assert (a.decide_recusal.bars, a.decide_recusal.bars_when) == ("recused", f.GRANTED)
    assert a.request_recusal.bars == ""
    assert a.request_recusal.by == (Role.ENTERPRISE,)
