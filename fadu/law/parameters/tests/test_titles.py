"""No reader meets the code of a parameter."""

from fadu.law.parameters.titles import titled


def test_a_rule_names_its_parameter_by_title() -> None:
    text = "登记案件线索后，应当在参数“penalty.filing_limit”所定期限内立案"

    assert titled(text) == "登记案件线索后，应当在参数“登记线索后立案的期限”所定期限内立案"


def test_what_is_no_declared_parameter_stays_as_it_is() -> None:
    assert titled("参数“x.unknown”所定期限") == "参数“x.unknown”所定期限"
    assert titled("待“整改期限”届满") == "待“整改期限”届满"
