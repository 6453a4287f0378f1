"""A plan of payment ends after it was granted, and after the fifteen days of the law (66(2), 67(3))."""

from __future__ import annotations

import pytest

from fadu.law.procedures.tests.penalty_cases import served


@pytest.mark.parametrize(
    ("last", "word"),
    [
        ("2020-01-01", "早于“批准延期、分期缴纳”的当日"),
        ("2025-04-14", "早于“批准延期、分期缴纳”的当日"),
        ("2025-04-25", "法定的缴款期限到2025年4月25日"),
        ("2025-04-26", ""),
        ("2025-10-10", ""),
    ],
)
def test_the_last_day_lies_after_the_approval_and_the_fifteen_days(last, word):
    case = served("2025-04-10").do("request_deferral:P", "2025-04-15")
    found = str(case.why("approve_deferral:P", deferred_until=last))

    assert (word in found) if word else found == "[]"
    assert ("第六十六条第二款" in found) is bool(word)
