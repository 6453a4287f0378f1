"""A signed list is a list of codes."""

from datetime import date

from fadu.statutes.parameters.models import MissingList


def test_its_codes_stand_one_a_line() -> None:
    one = MissingList(listed="a.b\nc.d", listed_on=date(2025, 3, 3))

    assert one.codes == ["a.b", "c.d"]
    assert str(one) == "缺项清单（2025-03-03）"
