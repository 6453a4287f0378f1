"""What is handed or carried over is called by its matter and what of it is meant."""

from fadu.flows.models import Carried, Handover


def test_a_handover_is_called_by_its_visit_and_findings() -> None:
    assert str(Handover(id="D", visit="V", keys="F1,F2")) == "V F1,F2"


def test_a_measure_is_called_by_its_matter_and_the_hazard() -> None:
    assert (str(Carried(id="D", matter="M", key="H1")), str(Carried(id="D", matter="M"))) == (
        "M H1",
        "M",
    )
