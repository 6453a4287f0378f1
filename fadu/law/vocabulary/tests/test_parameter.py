"""Parameters: dated values, defaults only of what was verified, empty ones refused."""

from datetime import date

import pytest

from fadu.kernel.errors import Refused
from fadu.law.vocabulary.fact import Kind
from fadu.law.vocabulary.parameter import Parameter, Parameters, ParameterValue
from fadu.law.vocabulary.status import Status
from fadu.law.vocabulary.tests.samples import STATUTE


def declared(status=Status.U, default=None):
    return Parameter(
        "p", "较大数额", Kind.MONEY, "元", "法律未定", STATUTE.art(63), status, default=default
    )


def value(amount, since):
    return ParameterValue("p", amount, date.fromisoformat(since), "某文件", Status.V)


@pytest.mark.parametrize(
    ("on", "amount"),
    [("2024-12-31", None), ("2025-01-01", 1), ("2025-06-30", 1), ("2025-07-01", 2)],
)
def test_the_value_in_force_on_the_day_answers_whatever_the_order_of_entry(on, amount):
    register = Parameters.of([declared()], [value(2, "2025-07-01"), value(1, "2025-01-01")])
    found = register.find("p", date.fromisoformat(on))

    assert (found and found.value) == amount


@pytest.mark.parametrize(("status", "amount"), [(Status.V2, 5), (Status.P, 5), (Status.U, None)])
def test_nothing_unverified_has_a_default(status, amount):
    found = Parameters.of([declared(status, 5)]).find("p", date(2025, 1, 1))

    assert (found and found.value) == amount


def test_an_empty_parameter_is_refused_with_its_basis_and_who_fills_it():
    with pytest.raises(Refused, match="参数“较大数额”尚未填写") as refused:
        Parameters.of([declared()]).demand("p", date(2025, 1, 1))

    assert refused.value.basis == "《测试法》第六十三条"
    assert "法规科" in refused.value.todo


def test_a_parameter_nobody_declared_is_refused_by_its_code():
    with pytest.raises(Refused, match="参数“unknown”尚未填写"):
        Parameters().demand("unknown", date(2025, 1, 1))
