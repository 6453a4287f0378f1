"""Event logs of others: CSV and XES, in cases, with places where they cannot be read."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from fadu.kernel.errors import BadInput
from fadu.law.engine.logs import Case, Event, read_log
from fadu.law.engine.tests.samples import at

XES = (
    '<log><trace><string key="concept:name" value="c1"/>'
    '<event><string key="concept:name" value="A"/>'
    '<date key="time:timestamp" value="2025-03-03T09:00:00+08:00"/></event>'
    '<event><string key="concept:name" value="A"/>'
    '<string key="lifecycle:transition" value="start"/></event></trace></log>'
)


def _written(tmp_path: Path, name: str, text: str) -> Path:
    data = text.encode()
    (tmp_path / name).write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
    return tmp_path / name


@pytest.mark.parametrize("name", ["log.csv", "log.csv.gz"])
def test_interleaved_cases_are_gathered(tmp_path: Path, name: str):
    text = "案号,环节,时间\n1,A,2025/3/3 9:00\n2,A,2025-03-03\n1,B,2025-03-04 09:00:00\n"
    one, two = read_log(_written(tmp_path, name, text))

    assert one == Case("1", (Event("A", at(0)), Event("B", at(1))))
    assert two == Case("2", (Event("A", at(0, 0), day_only=True),))


@pytest.mark.parametrize("name", ["log.xes", "log.xes.gz"])
def test_a_trace_keeps_its_completed_events(tmp_path: Path, name: str):
    assert list(read_log(_written(tmp_path, name, XES))) == [Case("c1", (Event("A", at(0)),))]


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("log.csv", "activity\nA\n", "没有案件"),
        ("log.csv", "case,activity\n", "没有事件"),
        ("log.csv", "case,activity\n1,\n", "第2行缺少"),
        ("log.csv", "case,activity,time\n1,A,昨天\n", "第2行的时间“昨天”无法识别"),
        ("log.xes", "<log></log>", "没有案件"),
        ("log.xes", "<log><trace>", "不是完整的 XES"),
        ("log.xes", '<!DOCTYPE l [<!ENTITY a "b">]><log/>', "实体声明"),
        ("log.pdf", "", "不认识的日志格式"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_place(
    tmp_path: Path, name: str, text: str, told: str
):
    with pytest.raises(BadInput, match=told):
        list(read_log(_written(tmp_path, name, text)))
