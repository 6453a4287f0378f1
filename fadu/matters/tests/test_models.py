"""The projection row as lists show it."""

from fadu.matters.models import Matter
from fadu.matters.scope import Place


def test_a_matter_is_called_by_its_title_then_its_number_then_its_id():
    assert str(Matter(id="1", title="某公司案", number="12号")) == "某公司案"
    assert str(Matter(id="1", number="12号")) == "12号"
    assert str(Matter(id="1")) == "1"


def test_a_matter_knows_its_place_and_whether_it_is_handled_elsewhere():
    matter = Matter(province="P", city="C", county="X", platform="省执法系统")

    assert matter.place == Place("P", "C", "X")
    assert matter.place.agency == "X"
    assert matter.external
