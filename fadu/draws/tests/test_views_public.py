"""Anybody opens a draw whose commitment is public, reads no name there, and downloads what computes it again."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.test import Client

from fadu.draws.public_page import script
from fadu.draws.services import changing
from fadu.draws.tests.builders import AT, LEADER, Ready, committed, draw_of, drawn, frozen
from fadu.kernel.draw_file import parse
from fadu.kernel.draw_verify import series, verify

pytestmark = pytest.mark.django_db


def test_what_is_not_published_is_not_there(made: Ready):
    row = draw_of(frozen(made))

    assert Client().get(f"/open/draws/{row.county}/2025/1/").status_code == 404
    assert Client().get(f"/open/draws/{row.county}/2025/1/file/").status_code == 404
    assert "还没有公布过抽取" in Client().get("/open/draws/").content.decode()


def test_a_visitor_reads_one_sentence_and_no_name(made: Ready):
    row = draw_of(drawn(made))
    answer = Client().get(f"/open/draws/{row.county}/2025/1/")
    page = answer.content.decode()

    assert "从12家企业中抽取3家，2名见证人在场" in page
    assert row.commit in page
    assert not [word for word in ("张三", "孙一", "赵六", "甲、乙") if word in page]
    assert "script-src 'self'" in answer["Content-Security-Policy"]
    assert not answer.cookies


def test_the_downloaded_file_verifies_with_the_published_commitment(made: Ready):
    row = draw_of(drawn(made))
    answer = Client().get(f"/open/draws/{row.county}/2025/1/file/")

    assert verify(parse(answer.content.decode()), row.commit).findings == ()
    assert "attachment" in answer["Content-Disposition"]


def test_a_void_draw_stays_in_the_list_and_says_so(made: Ready):
    batch = committed(made)
    changing.drop_batch(batch=batch, grounds="调整", sent=made.sent(AT.replace(hour=5), LEADER))
    row = draw_of(batch)

    assert "作废" in Client().get(f"/open/draws/{row.county}/2025/1/").content.decode()
    assert "已作废" in Client().get("/open/draws/").content.decode()


def test_a_year_s_public_files_have_no_number_missing_and_name_each_other(made: Ready):
    batch = frozen(made)
    drawn(made, batch)
    texts = [
        Client().get(f"/open/draws/{batch.county}/2025/{n}/file/").content.decode() for n in (1, 2)
    ]
    found = [verify(parse(text)) for text in texts]

    assert [one.state for one in found] == ["cancelled", "drawn"]
    assert series([(one.plan, one.commit) for one in found]) == []
    assert (
        "公布以前已经作废" in Client().get(f"/open/draws/{batch.county}/2025/1/").content.decode()
    )


def test_the_thirty_lines_are_those_of_the_documents():
    shipped = Client().get("/open/draws/check.py").content.decode()
    root = Path(__file__).resolve().parents[3]

    assert shipped == script() == (root / "docs" / "draw_check.py").read_text(encoding="utf-8")
