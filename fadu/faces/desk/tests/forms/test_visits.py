"""The filters of visits offer what the procedure knows, and take nothing else."""

from __future__ import annotations

from fadu.faces.desk.forms.visits import RecheckFilter, VisitFilter


def test_a_filter_takes_what_it_offers_and_nothing_else() -> None:
    form = VisitFilter(
        [("p", "张三")], {"mode": "异地交叉检查", "kind": "个案检查", "officer": "p"}
    )

    assert form.is_valid()
    assert not VisitFilter([], {"officer": "p"}).is_valid()
    assert not VisitFilter([], {"mode": "随便看看"}).is_valid()
    assert not VisitFilter([], {"first": "昨天"}).is_valid()
    assert RecheckFilter([("p", "张三")], {"officer": "p", "late": "1"}).is_valid()
