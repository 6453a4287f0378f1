"""`fadu deadline`, one period and a file of them."""

import csv
import io
import json

import pytest

from fadu.cli import main
from fadu.cli.tests.builders import documented

SINGLE = ["deadline", "--from", "2025-03-03", "--days", "90", "--unit", "calendar"]


@pytest.fixture
def table(tmp_path):
    """Write a CSV file and give its path."""

    def write(text: str, encoding: str = "utf-8") -> str:
        path = tmp_path / "期限.csv"
        path.write_bytes(text.encode(encoding))
        return str(path)

    return write


def test_the_documented_example_is_what_the_command_prints(capsys):
    assert main([*SINGLE, "--roll", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == documented("steps")[0]


def test_the_documented_batch_is_what_the_command_prints(table, capsys):
    path = table("from,days,unit,roll\n2025-04-01,5,working,false\n")

    assert main(["deadline", "--batch", path, "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == documented("calendar_version")[1]


@pytest.mark.parametrize(
    ("asked", "due", "provisional"),
    [
        ("2025-03-03 90 calendar", "2025-06-01", False),
        ("2025-03-03 90 calendar --roll", "2025-06-03", False),
        ("2025-04-01 5 working", "2025-04-09", False),
        ("2025-04-28 7 working --roll", "2025-05-12", False),
        ("2026-12-30 2 working", "2027-01-04", True),
        ("2025-03-01 0 calendar --roll", "2025-03-03", False),
    ],
)
def test_the_last_day_is_the_laws(asked, due, provisional, capsys):
    start, days, unit, *roll = asked.split()

    assert main(["deadline", "--from", start, "--days", days, "--unit", unit, "--json", *roll]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert (answer["due"], answer["provisional"]) == (due, provisional)
    assert sum(step["counted"] for step in answer["steps"]) == int(days)


def test_a_person_reads_the_last_day_first_and_then_why(capsys):
    assert (
        main(["deadline", "--from", "2026-12-30", "--days", "4", "--unit", "calendar", "--roll"])
        == 0
    )
    lines = capsys.readouterr().out.splitlines()

    assert lines[:3] == [
        "最后一日：2027-01-04（星期一）",
        "顺延之前：2027-01-03（星期日）",
        "暂定：涉及尚未公布放假安排的年份，公布后须重新计算",
    ]
    assert lines[3] == "  2026-12-30  计0日  起算当日不计入"


@pytest.mark.parametrize(
    ("argv", "complaint"),
    [
        (["--from", "2025-03-03"], "缺少参数：--days、--unit"),
        (["--from", "2025-02-29", "--days", "1", "--unit", "working"], "日期“2025-02-29”"),
        (["--from", "2025-03-03", "--days=-1", "--unit", "working"], "天数“-1”"),
        (["--from", "2025-03-03", "--days", "9" * 5000, "--unit", "working"], "天数"),
        (["--from", "2025-03-03", "--days", "1.5", "--unit", "working"], "天数“1.5”"),
        (["--from", "2025-03-03", "--days", "1", "--unit", "month"], "单位“month”"),
        (["--from", "2025-03-03", "--days", "999999", "--unit", "calendar"], "工作日历没有2033年"),
        (["--from", "9999-12-31", "--days", "1", "--unit", "calendar"], "工作日历没有9999年"),
        (["--from", "1999-12-31", "--days", "1", "--unit", "working"], "工作日历没有1999年"),
        (["--batch", "x.csv", "--roll"], "--batch 不能与"),
        (["--batch", "x.csv", "--days", "3"], "--batch 不能与"),
        (["--batch", "missing.csv"], "文件“missing.csv”无法读取"),
    ],
)
def test_what_cannot_be_answered_is_bad_input(argv, complaint, capsys):
    assert main(["deadline", *argv]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(complaint)


def test_a_batch_keeps_its_columns_and_appends_two(table, capsys):
    path = table("unit,from,roll,days\ncalendar,2025-03-03,是,90\n\nworking, 2026-12-30 ,,2\n")

    assert main(["deadline", "--batch", path]) == 0
    assert capsys.readouterr().out == (
        "unit,from,roll,days,due,provisional\n"
        "calendar,2025-03-03,是,90,2025-06-03,false\n"
        "working, 2026-12-30 ,,2,2027-01-04,true\n"
    )


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030"])
def test_a_batch_saved_by_a_spreadsheet_is_read(table, encoding, capsys):
    path = table("from,days,unit,roll\r\n2025-03-03,90,calendar,否\r\n", encoding)

    assert main(["deadline", "--batch", path]) == 0
    assert list(csv.reader(io.StringIO(capsys.readouterr().out)))[1][4:] == ["2025-06-01", "false"]


def test_every_malformed_row_is_named_and_none_is_printed(table, capsys):
    path = table(
        "from,days,unit,roll\n"
        "2025-03-03,90,calendar,true\n"
        "2025-02-30,90,calendar,true\n"
        "2025-03-03,90,calendar\n"
        "2025-03-03,x,calendar,true\n"
        "2025-03-03,90,weeks,true\n"
        "2025-03-03,90,calendar,maybe\n"
        "2031-03-03,2000,calendar,true\n"
    )

    assert main(["deadline", "--batch", path]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert [line.split("：")[0] for line in err.splitlines()[1:]] == [
        f"  第{line}行" for line in range(3, 9)
    ]


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", "没有内容"),
        ("from,days,unit,roll,note\n", "无法识别的列：note"),
        ("from,days,unit\n", "缺少或者重复的列：roll"),
        ("from,days,unit,roll,roll\n", "缺少或者重复的列：roll"),
        ('from,days,unit,roll\n"2025-03-03,1,working,\n', "不是规范的 CSV"),
        ("2025-03-03,90,calendar,true\n", "无法识别的列：2025-03-03、90、calendar、true"),
    ],
)
def test_a_table_of_another_shape_is_bad_input(table, text, complaint, capsys):
    assert main(["deadline", "--batch", table(text)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert complaint in err


def test_a_header_alone_is_answered_with_a_header(table, capsys):
    assert main(["deadline", "--batch", table("from,days,unit,roll\n")]) == 0
    assert capsys.readouterr().out == "from,days,unit,roll,due,provisional\n"
