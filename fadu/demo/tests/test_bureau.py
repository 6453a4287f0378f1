"""The bureau: real division codes, fictional people, three administrators apart."""

from __future__ import annotations

from fadu.accounts.models import Agency, RoleGrant
from fadu.demo.bureau import ADMINISTRATORS, LATER, filled, sample_value
from fadu.law.parameters import PARAMETERS
from fadu.law.readers import readers
from fadu.statutes.selectors import law_view
from fadu.statutes.services import stored


def test_the_tree_has_the_city_bureau_and_nine_counties(small):
    codes = set(Agency.objects.values_list("division", flat=True))

    assert codes == {
        "430200",
        "430202",
        "430203",
        "430204",
        "430211",
        "430212",
        "430223",
        "430224",
        "430225",
        "430281",
    }
    assert Agency.objects.filter(city=small.bureau.agency).count() == 10


def test_administrators_hold_nothing_else(small):
    for _, _, role in ADMINISTRATORS:
        holder = RoleGrant.objects.get(role=role.value)
        assert RoleGrant.objects.filter(person=holder.person).count() == 1


def test_what_the_procedures_and_periods_read_is_filled_in(small):
    codes = {p.code for p in filled()}

    assert set(readers()) <= codes
    assert {p.code.partition(".")[0] for p in PARAMETERS if p.code not in codes} == set(LATER)


def test_every_filled_parameter_has_a_sample_value_that_says_so(small):
    register = law_view().parameters

    assert len(filled()) > 30
    for parameter in filled():
        assert stored(parameter, sample_value(parameter))
        assert register.values[parameter.code][-1].demo
