"""The command line as a whole: exit codes, Chinese complaints, no Django before it is needed."""

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from fadu.cli import NOUNS, main

ROOT = Path(__file__).resolve().parents[3]


def run(*args: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a process of its own."""
    command = [sys.executable, "-m", "fadu", *args]
    return subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)


def test_the_package_runs_as_a_command():
    done = run("deadline", "--from", "2025-04-01", "--days", "5", "--unit", "working")

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("最后一日：2025-04-09（星期三）\n")


def test_bad_input_leaves_no_traceback_and_exits_with_2():
    done = run("deadline", "--from", "明天", "--days", "5", "--unit", "working")

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "日期“明天”无法识别\n请写成 2025-03-03 的形式\n"


def test_help_does_not_load_django():
    asked = (
        "import sys; from fadu.cli import main; main(['--help']); sys.exit('django' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, cwd=ROOT, check=False)

    assert done.returncode == 0


@pytest.mark.parametrize("name", NOUNS)
def test_every_noun_names_itself_and_explains_itself(name, capsys):
    noun = import_module(f"fadu.cli.{name}").NOUN

    assert main([noun, "--help"]) == 0
    assert f"用法：fadu {noun}" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("argv", "complaint"),
    [
        ([], "缺少参数：命令"),
        (["期限"], "命令 不能是 '期限'"),
        (["code"], "缺少参数：操作"),
        (["code", "check"], "缺少参数：文件"),
        (["deadline", "--roll=yes"], "--roll 不能带值 'yes'"),
        (["deadline", "--fro", "2025-03-03"], "无法识别的参数：--fro 2025-03-03"),
        (["deadline", "--days"], "--days 缺少值"),
    ],
)
def test_an_unknown_word_is_refused_in_chinese(argv, complaint, capsys):
    assert main(argv) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(complaint)


def test_a_reader_who_leaves_early_sees_no_traceback(tmp_path):
    table = tmp_path / "many.csv"
    table.write_text("from,days,unit,roll\n" + "2025-03-03,90,calendar,true\n" * 5000)
    command = f"'{sys.executable}' -m fadu deadline --batch '{table}' | head -n 1"
    done = subprocess.run(
        command, shell=True, capture_output=True, text=True, cwd=ROOT, check=False
    )

    assert done.stdout == "from,days,unit,roll,due,provisional\n"
    assert done.stderr == ""
