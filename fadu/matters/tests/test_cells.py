"""The text of roll-ups; what the database makes of it is tested in test_rollups."""

from __future__ import annotations

from fadu.matters.cells import RollUp, adding, functions, triggers, whole

ONE = RollUp(
    table="t", rows="r", cuts=("a", "b"), months={"seen": "day"}, counts={"n": "h.x > 1"},
    columns=("province", "city", "county", "a", "b", "day", "x"), sparse=("b",), where="h.x > 0",
)  # fmt: skip


def test_a_cell_is_told_by_level_place_cut_month_and_value():
    assert ONE.key == ("level", "place", "cut", "seen", "value", "province", "city")


def test_a_row_without_a_value_has_no_cell_under_a_sparse_cut():
    made = adding(ONE, "sqlite", whole(ONE), ["city"], ["b"])

    assert "WHERE h.x > 0 AND (d.column1 <> 'b' OR h.b <> '')" in made
    assert "ON CONFLICT (level, place, cut, seen, value, province, city) DO UPDATE" in made


def test_a_trigger_for_each_event_and_a_function_where_they_need_one():
    assert list(triggers(ONE, "sqlite")) == ["t_keeps_insert", "t_keeps_delete", "t_keeps_update"]
    assert functions(ONE, "sqlite") == {}
    assert "pg_advisory_xact_lock" in functions(ONE, "postgresql")["t_keeps"]
    assert "WHEN (OLD.province IS DISTINCT FROM" in triggers(ONE, "postgresql")["t_keeps_update"]
