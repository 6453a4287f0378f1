"""Which figures may be operands is decided by their own wording."""

import pytest

from fadu.checker.normal import view
from fadu.checker.rules.operands import Rate, clash, failed, is_part, is_whole
from fadu.checker.rules.rate_words import RATES
from fadu.checker.sentences import sentences_of


def figures(text: str):
    (sentence,) = sentences_of(view(text), 0)
    return sentence.mentions


def rate_of(text: str, name: str, stem: str) -> Rate:
    return Rate(figures(text)[0], name, RATES[stem])


RECTIFIED = rate_of("整改率98%", "整改", "整改")


@pytest.mark.parametrize(
    ("text", "yes"),
    [
        ("整改2177处", True),
        ("已完成整改2177处", True),
        ("2177处整改到位", True),
        ("督促整改2177处", True),
        ("应整改2177处", False),
        ("责令限期整改2177处", False),
        ("未整改35处", False),
        ("下达整改通知书35份", False),
        ("整改近2000处", False),
        ("上年整改300处", False),
        ("按期整改2000处", False),
        ("应急抢修整改300处", True),
    ],
)
def test_a_numerator_says_that_it_was_done(text, yes):
    assert is_part(figures(text)[0], RECTIFIED) is yes


@pytest.mark.parametrize(
    ("text", "yes"),
    [
        ("排查隐患500处，整改480处", True),
        ("检查企业500处，整改480处", False),
        ("排查隐患500个，整改480处", False),
        ("排查隐患400处，整改480处", False),
        ("上年排查隐患500处，整改480处", False),
        ("全市排查隐患500处，我局整改480处", False),
        ("尚有隐患500处，整改480处", False),
    ],
)
def test_a_whole_is_what_the_rate_is_of(text, yes):
    whole, part = figures(text)

    assert is_whole(whole, part, RECTIFIED) is yes


def test_a_rate_of_one_kind_needs_operands_of_that_kind():
    whole, part = figures("排查隐患500处，整改480处")

    assert not is_whole(whole, part, rate_of("重大隐患整改率98%", "重大隐患整改", "整改"))


def test_the_opposite_is_recognised():
    assert failed(figures("不合格57批次")[0], rate_of("合格率98%", "合格", "合格"))
    assert not failed(figures("合格57批次")[0], rate_of("合格率98%", "合格", "合格"))


def test_running_totals_do_not_meet_figures_of_this_year():
    one, other = figures("累计排查1200处，今年整改900处")

    assert clash(one, other)
