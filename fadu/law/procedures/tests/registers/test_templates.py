"""Templates are the legal office's: put in, adopted once, ended on record."""

from fadu.law.engine.record import Actor
from fadu.law.procedures.registers.templates import TEMPLATE_REGISTER
from fadu.law.procedures.tests.registers.cases import entered, kinds


def test_a_template_is_put_in_adopted_and_withdrawn_by_the_legal_office_alone():
    assert set(TEMPLATE_REGISTER.by_code) == {"put_template", "adopt_template", "withdraw_template"}
    bare, put = entered(TEMPLATE_REGISTER), entered(TEMPLATE_REGISTER, "put_template")
    adopted = entered(TEMPLATE_REGISTER, "put_template", "adopt_template")

    assert kinds(bare, "adopt_template") == {"needs"}
    assert kinds(put, "withdraw_template") == {"needs", "closed"}
    assert kinds(put, "adopt_template") == set()
    assert kinds(put, "adopt_template", who=(Actor("p", "officer"),)) == {"role"}
    assert kinds(adopted, "adopt_template") == {"done"}
    assert kinds(adopted, "withdraw_template") == set()
