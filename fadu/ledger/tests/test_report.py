"""Reports: findings name seq, matter and number; a flood of them is counted, not kept."""

from fadu.ledger.report import MOST, Findings, Problem, Report


def test_a_problem_names_its_entry_or_its_thing() -> None:
    entry = Problem("body", "正文被改动", (17, "01HQ", 3))

    assert str(entry) == "台账第 17 条（事项 01HQ 第 3 号）：正文被改动"
    assert str(Problem("order", "缺少台账第 3 条")) == "缺少台账第 3 条"
    assert str(Problem("image", "没有登记", thing="t")) == "t：没有登记"


def test_problems_beyond_the_most_are_counted() -> None:
    findings, further = Findings(), Findings()

    for seq in range(MOST + 5):
        findings.add("body", "x", (seq, "m", 0))
    further.extend(findings.problems, findings.more)
    further.add("body", "x")

    assert (len(findings.problems), findings.more) == (MOST, 5)
    assert (len(further.problems), further.more) == (MOST, 6)


def test_a_report_is_json_as_the_command_line_promises() -> None:
    report = Report(3, "ab", (Problem("body", "x", (1, "m", 0)),), ("y",))

    given = report.as_json()

    assert not report.ok
    assert (given["ok"], given["entries"], given["root"]) == (False, 3, "ab")
    assert given["problems"] == [
        {
            "kind": "body",
            "where": "台账第 1 条（事项 m 第 0 号）",
            "message": "x",
            "seq": 1,
            "matter": "m",
            "n": 0,
        }
    ]
    assert Report(0, "", ()).as_json()["ok"] is True
