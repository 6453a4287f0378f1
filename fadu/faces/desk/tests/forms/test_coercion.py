"""What a reader of the list of measures may choose."""

from fadu.faces.desk.forms.coercion import CoercionFilter


def test_kinds_and_states_are_the_closed_set() -> None:
    assert CoercionFilter({"kind": "提请关闭", "state": "all"}).is_valid()
    assert CoercionFilter({"state": "期限已满，应当解除", "first": "2026-06-01"}).is_valid()
    assert set(CoercionFilter({"kind": "冻结", "state": "x", "last": "明天"}).errors) == {
        "kind", "state", "last",
    }  # fmt: skip
