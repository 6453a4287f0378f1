"""`fadu deadline --limit` and `--list`."""

import json

import pytest

from fadu.cli import main
from fadu.cli.tests.builders import documented
from fadu.law.deadlines.table import BY_KEY


def answer(capsys, *argv: str) -> str:
    """What the command prints."""
    assert main(["deadline", *argv]) == 0
    return capsys.readouterr().out


def test_the_documented_examples_are_what_the_command_prints(capsys):
    printed = answer(capsys, "--limit", "fine_payment", "--from", "2025-03-03", "--json")
    assert json.loads(printed) == documented("limit")[0]
    printed = answer(capsys, "--list", "penalty_retraction", "--json")
    assert json.loads(printed) == documented("limits")[0]


def test_a_person_reads_the_basis_the_sentence_and_the_day_first(capsys):
    lines = answer(capsys, "--limit", "penalty_decision", "--from", "2025-03-03").splitlines()

    assert lines[:4] == [
        "作出行政处罚决定（《行政处罚法》第六十条）",
        "自立案之日起90日内，本机关作出行政处罚决定",
        "最后一日：2025-06-03（星期二）",
        "顺延之前（本机关以此为准）：2025-06-01（星期日）",
    ]
    assert lines[-1] == "核实程度：已核实"


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        ("hearing_notice --from 2025-04-23", "宜在此日之前办理：2025-04-11（星期五）"),
        (
            "execution_demand --from 2025-01-20",
            "最早可以办理：2025-02-09（星期日）（期间的最后一日：2025-02-08（星期六））",
        ),
        ("transfer_send --from 2025-01-20T09:00:00+08:00", "最迟：2025年1月21日9时0分"),
        ("license_decision --from 2025-03-03 --extended --excluded 10", "2025-04-28（星期一）"),
        ("penalty_decision --from 2026-11-23", "暂定：涉及尚未公布放假安排的年份"),
        ("fine_payment --from 2025-09-18", "顺延之前：2025-10-03（星期五）"),
    ],
)
def test_each_kind_of_period_is_answered_in_its_own_words(argv, said, capsys):
    assert said in answer(capsys, "--limit", *argv.split())


def test_the_list_is_searched_by_words(capsys):
    lines = answer(capsys, "--list").splitlines()

    assert len(lines) == len(BY_KEY)
    assert "没有含“不存在的词”的期限" in answer(capsys, "--list", "不存在的词")
    assert "听证" in answer(capsys, "--list", "听证 通知")


@pytest.mark.parametrize(
    ("argv", "complaint"),
    [
        ("--limit nothing --from 2025-03-03", "没有名为“nothing”的期限"),
        ("--limit fine_payment", "缺少参数：--from"),
        ("--limit fine_payment --from 明天", "日期“明天”"),
        ("--limit fine_payment --from 2021-01-04", "没有施行"),
        ("--limit fine_payment --from 2025-03-03 --extended", "没有延长的规定"),
        ("--limit fine_payment --from 2025-03-03 --excluded x", "不计入的日数“x”"),
        ("--limit fine_payment --from 2025-03-03 --days 3", "--limit 不能与 --days"),
        ("--limit transfer_send --from 2025-03-03", "须给出时刻"),
        ("--limit case_filing --from 2025-03-03", "未核实依据"),
        ("--limit fireworks_wholesale --from 2025-04-01", "没有说明是工作日还是自然日"),
        ("--limit recon_cap_immovable --from 2025-04-01", "工作日历没有"),
        ("--list 听证 --limit fine_payment", "--list 不能与 --limit"),
        ("--from 2025-03-03 --days 3 --unit working --excluded 3", "--days 不能与 --excluded"),
        ("--batch x.csv --limit fine_payment", "--batch 不能与 --limit"),
    ],
)
def test_what_cannot_be_answered_ends_with_two_and_prints_nothing(argv, complaint, capsys):
    assert main(["deadline", *argv.split()]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert complaint in err
