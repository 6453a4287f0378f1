"""What the refused person reads."""

import pickle

import pytest

from fadu.kernel.errors import BadInput, Refused, in_full


def test_a_refusal_reads_as_message_and_basis():
    refusal = Refused("尚未“调查取证”", basis="《行政处罚法》第五十四条", todo="先调查取证")

    assert str(refusal) == "尚未“调查取证”（《行政处罚法》第五十四条）"
    assert refusal.todo == "先调查取证"


def test_a_refusal_without_basis_is_its_message():
    assert str(Refused("参数尚未设置")) == "参数尚未设置"


def test_a_refusal_survives_the_way_between_processes():
    copy = pickle.loads(pickle.dumps(Refused("不能办理", basis="第一条", todo="补正")))

    assert (copy.message, copy.basis, copy.todo) == ("不能办理", "第一条", "补正")


def test_bad_input_says_what_is_wrong_and_what_to_do():
    error = BadInput("日期无法识别", todo="请写成 2025-03-03 的形式")

    assert str(error) == "日期无法识别"
    assert error.todo == "请写成 2025-03-03 的形式"


def test_the_two_errors_are_told_apart():
    assert not issubclass(BadInput, Refused)
    assert not issubclass(Refused, BadInput)


@pytest.mark.parametrize(
    ("no", "said"),
    [
        (Refused("不能登记", todo="请由登记员办理。"), "不能登记。请由登记员办理。"),
        (
            Refused("不能登记。", basis="第一条", todo="请由登记员办理"),
            "不能登记。请由登记员办理。",
        ),
        (BadInput("文件是空的"), "文件是空的。"),
    ],
)
def test_in_full_each_sentence_ends_once(no, said):
    assert in_full(no) == said
