"""A handover says what it hands over."""

from fadu.flows.models import Handover


def test_a_handover_is_called_by_its_visit_and_findings() -> None:
    assert str(Handover(id="D", visit="V", keys="F1,F2")) == "V F1,F2"
