"""`fadu penalty`: the catalogue listed and shown, and amounts of a file held against it."""

from __future__ import annotations

import csv
import io
import json

import pytest

from fadu.cli import main
from fadu.cli.tests.builders import documented

HEAD = "law,article,item,subject,stage,amount,act_date"
FIRST = "安全生产法,97,1,单位,first,50000,2025-03-01"
TABLE = (
    (FIRST, "within", 0, 100000),
    ("安全生产法,97,1,个人,first,50000,2025-03-01", "above", 0, 0),
    ("安全生产法,97,1,单位,overdue,50000,2025-03-01", "below", 100000, 200000),
    ("安全生产法,95,2,主要负责人,first,50000,2025-03-01", "undecidable", None, None),
    ("危险化学品安全法,100,3款,单位,first,300000,2025-03-01", "above", 100000, 200000),
)


@pytest.fixture
def sheet(tmp_path):
    """Write a CSV file and give its path."""

    def write(*lines: str, head: str = HEAD, encoding: str = "utf-8") -> str:
        path = tmp_path / "罚款.csv"
        path.write_bytes("\n".join((head, *lines)).encode(encoding))
        return str(path)

    return write


def test_the_documented_check_is_what_the_command_prints(sheet, capsys):
    path = sheet(
        "安全生产法,109,,单位,first,30000,2025-03-01,",
        "安全生产法,101,2,单位,first,30000,2026-06-01,WHF-103-1",
        head=f"{HEAD},also",
    )

    assert main(["penalty", "check", path, "--json"]) == 1
    printed = json.loads(capsys.readouterr().out)
    assert printed in documented("rows")
    assert [row["verdict"] for row in printed["rows"]] == ["below", "below"]


def test_the_documented_row_is_what_the_command_shows(capsys):
    assert main(["penalty", "show", "AQF-109", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) in documented("code")


def test_every_row_gets_its_verdict_and_its_range(sheet, capsys):
    assert main(["penalty", "check", sheet(*(line for line, *_ in TABLE)), "--json"]) == 1
    rows = json.loads(capsys.readouterr().out)["rows"]

    assert [(r["verdict"], r["min"], r["max"]) for r in rows] == [tuple(want) for _, *want in TABLE]
    assert all(r["message"] for r in rows)
    assert rows[0]["cite"] == "《安全生产法》第九十七条第一项"


def test_a_person_gets_the_file_back_with_the_verdict_behind_each_row(sheet, capsys):
    assert main(["penalty", "check", sheet(FIRST, encoding="gb18030")]) == 0
    head, row = csv.reader(io.StringIO(capsys.readouterr().out))

    assert head == [*HEAD.split(","), "verdict", "min", "max", "cite", "message"]
    assert row[:7] == FIRST.split(",")
    assert row[7:10] == ["within", "0", "100000"]


def test_income_and_gains_settle_what_hangs_on_them(sheet, capsys):
    path = sheet(
        "安全生产法,95,2,主要负责人,first,120000.01,2025-03-01,200000.02,",
        "安全生产法,103,1款,单位,first,200000,2025-03-01,,100000",
        "安全生产法,103,1款,单位,first,200000,2025-03-01,,0",
        head=f"{HEAD},income,gains",
    )

    assert main(["penalty", "check", path, "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)["rows"]
    assert [(r["min"], r["max"]) for r in rows] == [
        (120000.01, 120000.01), (200000, 500000), (100000, 200000),
    ]  # fmt: skip


def test_a_daily_fine_is_the_fine_before_for_each_day_after_the_order(sheet, capsys):
    path = sheet(
        "安全生产法,112,,单位,overdue,200000,2025-03-01,20000,10",
        "安全生产法,112,,单位,,300000,2025-03-01,20000,10",
        "安全生产法,112,,单位,,300000,2025-03-01,20000,",
        head=f"{HEAD},original_fine,days",
    )

    assert main(["penalty", "check", path, "--json"]) == 1
    rows = json.loads(capsys.readouterr().out)["rows"]
    assert [(r["verdict"], r["min"], r["max"]) for r in rows] == [
        ("within", 200000, 200000), ("above", 200000, 200000), ("undecidable", None, None),
    ]  # fmt: skip
    assert "次日起" in rows[0]["message"]


@pytest.mark.parametrize(
    ("head", "line", "said"),
    [
        (f"{HEAD},colour", f"{FIRST},red", "无法识别的列：colour"),
        (HEAD.removesuffix(",act_date"), FIRST.rpartition(",")[0], "缺少或者重复的列：act_date"),
        (f"{HEAD},item", f"{FIRST},1", "缺少或者重复的列：item"),
        (HEAD, FIRST.replace("first", "third"), "第2行：阶段“third”"),
        (HEAD, FIRST.replace("50000", "很多"), "第2行：金额“很多”"),
        (HEAD, FIRST.replace("2025-03-01", "2025-02-30"), "第2行：日期“2025-02-30”"),
        (HEAD, FIRST.replace("单位", "某某"), "第2行：对象“某某”"),
        (f"{HEAD},days", f"{FIRST},0", "第2行：日数“0”"),
        (f"{HEAD},days", f"{FIRST},十天", "第2行：日数“十天”"),
        (f"{HEAD},original_fine", f"{FIRST},两万", "第2行：金额“两万”"),
        (f"{HEAD},also", f"{FIRST},某某法第三条", "第2行：规定“某某法第三条”"),
        (HEAD, f"{FIRST},多一列", "应有7列，实有8列"),
    ],
)
def test_what_cannot_be_read_is_named_and_nothing_is_printed(sheet, capsys, head, line, said):
    assert main(["penalty", "check", sheet(line, head=head), "--json"]) == 2
    out, err = capsys.readouterr()

    assert out == ""
    assert said in err


def test_the_list_is_searched_by_words_and_by_day(capsys):
    assert main(["penalty", "list", "特种作业"]) == 0
    assert "AQF-97-7" in capsys.readouterr().out

    assert main(["penalty", "list", "--on", "2026-06-01", "--json"]) == 0
    codes = [r["code"] for r in json.loads(capsys.readouterr().out)["rows"]]
    assert "WHF-100-3" in codes
    assert "HCR-77-3" not in codes
    assert main(["penalty", "list", "没有这样的行为"]) == 1


def test_a_row_is_shown_with_every_fine_as_the_law_words_it(capsys):
    assert main(["penalty", "show", "AQF-92-2"]) == 0
    page = capsys.readouterr().out

    for words in (
        "依据：《安全生产法》第九十二条第二款（已核实）", "违反：《安全生产法》第七十二条第二款",
        "违法所得10万元以上，应当对单位并处罚款：违法所得的2倍至5倍",
        "没有违法所得或者违法所得不足10万元，应当对单位单处或者并处罚款：10万元以上20万元以下",
    ):  # fmt: skip
        assert words in page


def test_every_row_of_the_catalogue_can_be_shown(capsys):
    from fadu.law.penalties.catalogue import BY_CODE

    assert {main(["penalty", "show", code]) for code in BY_CODE} == {0}
    assert "转引：" in capsys.readouterr().out
