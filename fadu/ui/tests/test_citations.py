"""Citations are shown as they are until a face links them, and only one face does."""

from __future__ import annotations

import pytest
from django.utils.html import format_html

from fadu.ui import citations


@pytest.fixture
def nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    """No face has registered."""
    monkeypatch.setattr(citations, "_LINKERS", [])


def upper(words: object) -> citations.SafeString:
    return format_html("<a>{}</a>", words)


@pytest.mark.usefixtures("nobody")
def test_without_a_face_the_words_are_only_escaped() -> None:
    assert citations.cited("<《某法》第一条>") == "&lt;《某法》第一条&gt;"


@pytest.mark.usefixtures("nobody")
def test_a_face_links_them_and_no_other_takes_its_place() -> None:
    citations.register(upper)
    citations.register(upper)

    assert citations.cited("《某法》第一条") == "<a>《某法》第一条</a>"
    with pytest.raises(ValueError, match="already"):
        citations.register(lambda words: format_html("{}", words))


def test_the_desk_links_them() -> None:
    assert 'href="/law/APL-2021/63/"' in citations.cited("《行政处罚法》第六十三条")
