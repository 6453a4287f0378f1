"""What a reader of the board may choose."""

from fadu.faces.desk.forms.hazards import HazardFilter

UNITS = [("county:X", "某区")]


def test_units_are_those_within_reach() -> None:
    assert HazardFilter({"unit": "county:X", "band": "未到期"}, units=UNITS).is_valid()
    assert set(HazardFilter({"unit": "county:Y", "year": "1999"}, units=UNITS).errors) == {
        "unit",
        "year",
    }
