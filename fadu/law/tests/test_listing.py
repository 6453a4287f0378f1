"""The page of sentences: nothing is left out, and the page is not stale."""

from pathlib import Path

import pytest

from fadu.law.listing import page
from fadu.law.registry import PROCEDURES, sentences_of

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def told() -> str:
    """The page, written once."""
    return page()


def test_the_page_says_what_the_definitions_say(told):
    written = (ROOT / "docs" / "procedures.md").read_text(encoding="utf-8")

    assert written == told, "docs/procedures.md 与程序定义不一致：运行 make fix 重新生成"


def test_every_sentence_of_every_procedure_is_on_the_page(told):
    assert [s.text for p in PROCEDURES for s in sentences_of(p) if s.text not in told] == []


def test_what_is_not_verified_says_so_beside_the_sentence(told):
    weak = [s for p in PROCEDURES for s in sentences_of(p) if s.status and s.status != "V"]

    assert weak
    assert all(f"{s.text}［{s.status.title}］" in told for s in weak if s.status)
