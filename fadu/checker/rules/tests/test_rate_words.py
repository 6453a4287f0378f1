from fadu.checker.rules.rate_words import RATES


def test_every_rate_knows_its_numerator_and_its_whole():
    assert all(kind.part and kind.whole for kind in RATES.values())
    assert all(len(stem) == 2 for stem in RATES)


def test_only_plans_and_budgets_may_be_exceeded():
    assert {stem for stem, kind in RATES.items() if kind.may_exceed} == {
        "执行",
        "支出",
        "支付",
        "完成",
    }
