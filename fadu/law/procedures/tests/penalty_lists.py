"""What a review asks of a case: an act is refused under an article, or accepted."""

from __future__ import annotations

from typing import Any

from fadu.law.procedures.tests.penalty_cases import Case


def before(case: Case, word: str, cite: str, when: str = "", **facts: Any) -> None:
    """The act is refused under this article."""
    against = [str(r) for r in case.why(word, when, **facts)]
    assert any(cite in text for text in against), against


def free(case: Case, word: str, when: str = "", **facts: Any) -> None:
    """The act is accepted."""
    assert [str(r) for r in case.why(word, when, **facts)] == []
