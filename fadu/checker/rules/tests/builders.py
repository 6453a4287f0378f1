"""Small steps shared by the checker's tests: check a text, look at what was found."""

from collections.abc import Callable

from fadu.checker.documents import from_text
from fadu.checker.findings import Outcomes, Review, gathered
from fadu.checker.report import Report, examined

Rule = Callable[[Report], Outcomes]


def checked(rule: Rule, text: str) -> Review:
    """What one rule says of a text."""
    return gathered(rule(examined(from_text(text))))


def verdicts(rule: Rule, text: str) -> list[tuple[str, str, str]]:
    """(verdict, stated, computed) of each finding of one rule."""
    return [(str(f.verdict), f.stated, f.computed) for f in checked(rule, text).findings]


def quotes(rule: Rule, text: str) -> list[str]:
    """What each finding of one rule quotes."""
    return [finding.quote for finding in checked(rule, text).findings]
