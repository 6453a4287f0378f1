"""`fadu code check`."""

import json

import pytest

from fadu.cli import main
from fadu.cli.tests.builders import documented


@pytest.fixture
def listed(tmp_path):
    """Write a list of codes and give its path."""

    def write(text: str) -> str:
        path = tmp_path / "codes.txt"
        path.write_text(text, encoding="utf-8")
        return str(path)

    return write


def test_the_documented_example_is_what_the_command_prints(listed, capsys):
    path = listed("N1430223MF0000013R\n91110000600037341m\n")

    assert main(["code", "check", path, "--json"]) == 1
    assert json.loads(capsys.readouterr().out) == documented("rows")[1]


def test_valid_codes_in_any_case_are_fine(listed, capsys):
    assert main(["code", "check", listed(" n1430223mf0000013r\r\n\n91110000600037341L")]) == 0
    assert capsys.readouterr().out == "N1430223MF0000013R  有效\n91110000600037341L  有效\n"


def test_an_invalid_code_is_a_finding_with_its_reason(listed, capsys):
    assert main(["code", "check", listed("91110000600037341\n")]) == 1
    assert capsys.readouterr().out == "91110000600037341  无效  应为18位，实为17位\n"


@pytest.mark.parametrize("text", ["", " \n\n"])
def test_a_file_without_codes_is_bad_input(listed, text, capsys):
    assert main(["code", "check", listed(text)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "没有代码" in err


def test_a_missing_file_is_bad_input(capsys):
    assert main(["code", "check", "missing.txt", "--json"]) == 2
    assert capsys.readouterr().err.startswith("文件“missing.txt”无法读取")
