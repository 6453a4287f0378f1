"""What a sentence says of each of its figures."""

import pytest

from fadu.checker.normal import view
from fadu.checker.sentences import sentences_of


def mentions(text: str):
    return [m for sentence in sentences_of(view(text), 0) for m in sentence.mentions]


def test_a_label_is_the_wording_of_the_own_clause():
    first, second, third = mentions("全市排查隐患2212处、整改2177处，95人考试合格。")

    assert (first.before, second.before) == ("全市排查隐患", "整改")
    assert (third.before, third.after) == ("", "考试合格")


def test_between_two_figures_of_a_clause_the_words_belong_to_the_later_one():
    first, second = mentions("检查企业320家发现隐患1250处")

    assert first.after == ""
    assert second.before == "发现隐患"


def test_scope_holds_on_until_another_is_named():
    scopes = [m.scope for m in mentions("全市排查500处，整改480处，我局排查60处；整改3处。")]

    assert scopes == ["全市", "全市", "本局", ""]


@pytest.mark.parametrize(
    ("text", "past", "year"),
    [
        ("上年同期100起", True, None),
        ("2023年立案100起", False, 2023),
        ("2023年，立案100起", False, 2023),
        ("去年，立案100起", True, None),
        ("立案100起", False, None),
    ],
)
def test_the_time_of_a_figure(text, past, year):
    (mention,) = mentions(text)

    assert (mention.past, mention.year) == (past, year)


@pytest.mark.parametrize(
    ("text", "change"), [("同比增加20起", True), ("比上年少3起", True), ("增加到20起", False)]
)
def test_a_difference_is_not_a_count(text, change):
    (mention,) = mentions(text)

    assert mention.change is change
    assert mention.countable is not change


def test_figures_after_qizhong_and_in_brackets_are_within():
    within = [m.within for m in mentions("排查520处（重大20处），检查30次；查处6起，其中重大2起。")]

    assert within == [False, True, False, False, True]


def test_a_list_shares_the_unit_at_its_end_but_not_its_ten_thousands():
    assert [m.number.unit for m in mentions("分别为120、130和110人。")] == ["人", "人", "人"]
    assert [m.number.vague for m in mentions("分别为120、130万元。")] == [True, False]


def test_the_span_of_a_claim_begins_with_the_clause_of_its_first_operand():
    (sentence,) = sentences_of(view("今年，排查10处、整改9处，整改率90%。"), 0)
    first, second, rate = (mention.number for mention in sentence.mentions)

    start, end = sentence.claim((second, first, rate), rate.end)

    assert sentence.view.text[start:end] == "排查10处、整改9处，整改率90%"
