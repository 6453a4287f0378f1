"""Figures of coercion: three stops are never added up."""

from fadu.rooms.coercion import figures


def test_each_names_its_day_and_none_adds_the_three_up():
    counted = (figures.SEIZURES, figures.POWER_CUTS, figures.CLOSURES_PROPOSED)

    assert len({f.records for f in counted}) == 3
    assert all("统计期内" in f.meaning for f in counted)
    assert "分别统计，不相加" in figures.SEIZURES.meaning
