"""Where a parameter is read: the acts that ask for it, the periods that wait for it."""

from fadu.law import readers
from fadu.law.parameters import PARAMETERS
from fadu.law.registry import procedure


def test_an_act_that_demands_a_parameter_is_named():
    [first, *_] = readers.of("penalty.hearing_fine_unit")

    assert first.demanded
    assert first.where == "行政处罚普通程序"
    assert str(first).startswith("行政处罚普通程序“")


def test_a_period_whose_unit_is_open_waits_for_its_parameter():
    assert {r.where for r in readers.of("deadline.unit_special_regulations")} == {"期限计算"}


def test_only_declared_parameters_are_read():
    assert set(readers.readers()) <= {p.code for p in PARAMETERS}


def test_what_nothing_reads_yet_has_no_reader():
    assert readers.of("inspection.draw_ratio") == ()


def test_a_procedure_tells_its_readings_and_whether_they_refuse():
    found = {
        (code, demanded) for code, _, demanded in readers.readings(procedure("coercion.power_cut"))
    }

    assert {("hazard.cut_demand", True), ("coercion.night_from", False)} <= found
