import pytest

from fadu.checker.rules.terms import check
from fadu.checker.rules.tests.builders import quotes


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("开展法制宣传，增强法治意识。", ["法制宣传"]),
        ("参考率、及格率100%。\n案例合格率100%。", ["及格率"]),
        ("开展法制宣传。", []),
        ("落实重大执法决定法制审核，开展法治宣传。", []),
        ("印发《法制宣传教育规划》，在“全国法制宣传日”开展法治宣传。", []),
        ("考试及格率100%。", []),
        ("学生体质及格率95%，抽检合格率99%。", []),
    ],
)
def test_a_variant_is_suspect_only_beside_the_usual_term(text, found):
    assert quotes(check, text) == found
