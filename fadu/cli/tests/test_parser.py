"""Complaints of argparse, told in Chinese."""

import argparse

import pytest

from fadu.cli.parser import Parser, in_chinese
from fadu.kernel.errors import BadInput


def a_parser() -> Parser:
    parser = Parser(prog="fadu")
    parser.add_argument("--year", type=int)
    parser.add_argument("--files", nargs="+")
    either = parser.add_mutually_exclusive_group(required=True)
    either.add_argument("--procedure", choices=("a", "b"))
    either.add_argument("--model")
    return parser


@pytest.mark.parametrize(
    ("argv", "complaint"),
    [
        (["--model", "x", "--year", "今年"], "--year 的值 '今年' 无法识别"),
        (["--model", "x", "--procedure", "a"], "--procedure 不能与 --model 同时使用"),
        (["--procedure", "c"], "--procedure 不能是 'c'，只能是"),
        (["--model", "x", "--files"], "--files 至少须有一个值"),
        ([], "须给出下列参数之一：--procedure --model"),
    ],
)
def test_each_complaint_is_bad_input_with_the_way_to_help(argv, complaint):
    with pytest.raises(BadInput) as caught:
        a_parser().parse_args(argv)

    assert str(caught.value).startswith(complaint)
    assert caught.value.todo == "用法见：fadu --help"


def test_a_complaint_nobody_translated_is_passed_on():
    assert in_chinese("something new") == "命令行参数有误：something new"


def test_subparsers_speak_chinese_too():
    parser = Parser(prog="fadu")
    parser.add_subparsers().add_parser("deadline")

    with pytest.raises(BadInput, match="无法识别的参数：--x"):
        parser.parse_args(["deadline", "--x"])


def test_the_help_page_is_chinese():
    page = a_parser().format_help()

    assert page.startswith("用法：fadu")
    assert "显示本说明" in page
    assert isinstance(a_parser(), argparse.ArgumentParser)
