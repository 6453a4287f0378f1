"""`fadu report check`."""

import json

import docx
import pytest

from fadu.cli import report
from fadu.cli.parser import Parser
from fadu.cli.tests.builders import documented
from fadu.kernel.errors import BadInput

WRONG = "工作总结\n\n排查隐患2212处、整改2177处，整改率98.14%。\n"
RIGHT = WRONG.replace("98.14", "98.42")


def run(*argv: object) -> int:
    """Parse and run one command of the noun."""
    parser = Parser(prog="fadu")
    report.add_parser(parser.add_subparsers(required=True))
    args = parser.parse_args([report.NOUN, *map(str, argv)])
    return int(args.run(args))


@pytest.fixture
def written(tmp_path):
    """Write a report and give its path."""

    def write(text: str, name: str = "a.txt"):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return write


def test_the_documented_example_is_what_the_command_prints(written, capsys):
    (example,) = (one for one in documented("claims_checked") if one["claims_checked"] == 1)
    (finding,) = example["findings"]
    text = "\n" * (finding["line"] - 1) + f"{finding['quote']}。"

    assert run("check", written(text), "--json") == 1
    assert json.loads(capsys.readouterr().out) == example


def test_a_wrong_rate_is_a_finding_in_the_published_shape(written, capsys):
    assert run("check", written(WRONG), "--json") == 1
    result = json.loads(capsys.readouterr().out)

    assert result["claims_checked"] == 1
    (finding,) = result["findings"]
    assert sorted(finding) == ["computed", "kind", "line", "message", "quote", "stated", "verdict"]
    assert (finding["kind"], finding["line"], finding["verdict"]) == ("ratio", 3, "inconsistent")
    assert (finding["stated"], finding["computed"]) == ("98.14%", "98.42%")


def test_a_sound_report_is_fine(written, capsys):
    assert run("check", written(RIGHT)) == 0
    assert capsys.readouterr().out == "共核算数据1项，未发现问题。\n"


def test_people_read_the_line_the_sort_and_the_reason(written, capsys):
    assert run("check", written(WRONG, "a.md")) == 1
    first, last = capsys.readouterr().out.splitlines()

    assert first == "第3行  数据不一致  2177÷2212＝98.42%，文中写作98.14%"
    assert last == "共核算数据1项，发现问题1处。"


def test_comments_are_written_on_request(written, tmp_path, capsys):
    out = tmp_path / "核对.docx"

    assert run("check", written(WRONG), "--annotate", out) == 1
    assert f"批注已写入“{out}”。" in capsys.readouterr().out
    assert len(list(docx.Document(str(out)).comments)) == 1


@pytest.mark.parametrize("name", ["a.pdf", "b.txt"])
def test_what_cannot_be_read_is_bad_input(tmp_path, name):
    with pytest.raises(BadInput, match=name):
        run("check", tmp_path / name)


def test_a_failed_annotation_leaves_no_file(written, tmp_path):
    with pytest.raises(BadInput, match="docx"):
        run("check", written(WRONG), "--annotate", tmp_path / "a.pdf")
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]
