"""An argument parser that speaks Chinese and raises BadInput instead of ending the process."""

import argparse
import re
from typing import Any, NoReturn

from fadu.kernel.errors import BadInput

_COMPLAINTS = (
    (r"the following arguments are required: (.*)", r"缺少参数：\1"),
    (r"unrecognized arguments: (.*)", r"无法识别的参数：\1"),
    (r"one of the arguments (.*) is required", r"须给出下列参数之一：\1"),
    (r"argument (.*?): invalid choice: (.*) \(choose from (.*)\)", r"\1 不能是 \2，只能是 \3"),
    (r"argument (.*?): not allowed with argument (.*)", r"\1 不能与 \2 同时使用"),
    (r"argument (.*?): expected at least one argument", r"\1 至少须有一个值"),
    (r"argument (.*?): expected .*", r"\1 缺少值"),
    (r"argument (.*?): ignored explicit argument (.*)", r"\1 不能带值 \2"),
    (r"argument (.*?): invalid .* value: (.*)", r"\1 的值 \2 无法识别"),
)


class Parser(argparse.ArgumentParser):
    """ArgumentParser with whole option names only and Chinese messages; subparsers inherit it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{**kwargs, "add_help": False, "allow_abbrev": False})
        self._positionals.title = "参数"
        self._optionals.title = "选项"
        self.add_argument("-h", "--help", action="help", help="显示本说明")

    def error(self, message: str) -> NoReturn:
        """Raise what argparse complains of as BadInput."""
        raise BadInput(in_chinese(message), todo=f"用法见：{self.prog} --help")

    def format_usage(self) -> str:
        """The line that shows how to call the command."""
        return super().format_usage().replace("usage: ", "用法：", 1)

    def format_help(self) -> str:
        """The page printed by --help."""
        return super().format_help().replace("usage: ", "用法：", 1)


def in_chinese(message: str) -> str:
    """A complaint of argparse as a reader of Chinese expects it; an unknown one as it is."""
    for pattern, words in _COMPLAINTS:
        if found := re.fullmatch(pattern, message, re.DOTALL):
            return found.expand(words)
    return f"命令行参数有误：{message}"
