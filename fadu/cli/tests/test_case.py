"""`fadu case review`: a directory in, findings with article and row out."""

from __future__ import annotations

import json

from fadu.cli import main
from fadu.cli.tests.builders import documented
from fadu.law.directories.tests.cases import CLEAN, LAWFUL, planted, table, without
from fadu.platforms.tests.builders import word, xlsx


def test_ten_faults_are_told_in_words_and_as_json_and_a_clean_file_answers_zero(tmp_path, capsys):
    path, clean = tmp_path / "目录.xlsx", tmp_path / "目录.docx"
    path.write_bytes(xlsx(table(planted(), gap="检测报告")))
    clean.write_bytes(word(table(CLEAN)))

    assert main(["case", "review", str(path)]) == 1
    told = capsys.readouterr().out.splitlines()
    assert main(["case", "review", str(path), "--json"]) == 1
    answer = json.loads(capsys.readouterr().out)

    assert len(told) == 11
    assert sum("缺此不得作出决定" in line for line in told) == 2
    assert (answer["rows"], len(answer["findings"])) == (40, 10)
    assert answer["findings"][0].keys() == documented("undone")[0]["findings"][0].keys()
    assert main(["case", "review", str(clean), "--now", "2025-12-01"]) == 0


def test_what_is_open_unread_or_cannot_be_told_is_listed_apart(tmp_path, capsys):
    path = tmp_path / "目录.xlsx"
    lines = [*without(LAWFUL["不经听证"], "结案审批表")[:-2], ("2025-04-20", "", "某种材料", "")]
    path.write_bytes(xlsx(table(lines)))

    assert main(["case", "review", str(path)]) == 1

    told = capsys.readouterr().out
    assert "《某种材料》  题名没有对应的环节" in told
    assert "尚未办理：" in told
    assert "法制审核" in told.splitlines()[-3]
    assert told.splitlines()[-2] == "目录没有送达回证，不能判断是否办理：送达告知书"
