"""What the checker has to say (核对结果): findings, and how many claims were recomputed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum


class Verdict(StrEnum):
    """How sure a finding is: numbers that cannot be right, or wording a person should look at."""

    INCONSISTENT = "inconsistent"
    TRUNCATED = "truncated"
    SUSPECT = "suspect"
    UNDECIDABLE = "undecidable"


VERDICT_TITLES = {
    Verdict.INCONSISTENT: "数据不一致",
    Verdict.TRUNCATED: "未四舍五入",
    Verdict.SUSPECT: "疑似差错",
    Verdict.UNDECIDABLE: "无法判定",
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the report: paragraph index and [start, end) in its original text."""

    paragraph: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Finding:
    """One remark on the text.

    `stated` is what the text says, `computed` what it should be as far as that follows; both are
    empty where the fault is one of wording. `recomputed` says that a claim was computed for it.
    """

    kind: str
    place: Place
    verdict: Verdict
    message: str
    stated: str = ""
    computed: str = ""
    recomputed: bool = False
    line: int = 0
    quote: str = ""

    def as_json(self) -> dict[str, object]:
        """The finding as `report check --json` prints it."""
        return {
            "kind": self.kind,
            "line": self.line,
            "quote": self.quote,
            "stated": self.stated,
            "computed": self.computed,
            "verdict": str(self.verdict),
            "message": self.message,
        }


@dataclass(frozen=True, slots=True)
class Agreed:
    """A claim that was recomputed and holds."""

    kind: str
    place: Place


Outcome = Finding | Agreed
Outcomes = Iterator[Outcome]


@dataclass(frozen=True, slots=True)
class Review:
    """The result of checking one report."""

    findings: tuple[Finding, ...]
    claims_checked: int = field(default=0)

    def as_json(self) -> dict[str, object]:
        """The review as `report check --json` prints it."""
        return {
            "findings": [finding.as_json() for finding in self.findings],
            "claims_checked": self.claims_checked,
        }


def gathered(outcomes: Iterable[Outcome]) -> Review:
    """Findings in the order of the text, each once, and the number of claims recomputed."""
    findings: dict[tuple[str, Place], Finding] = {}
    checked = 0
    for outcome in outcomes:
        if isinstance(outcome, Agreed):
            checked += 1
        elif (outcome.kind, outcome.place) not in findings:
            findings[outcome.kind, outcome.place] = outcome
            checked += outcome.recomputed
    ordered = sorted(findings.values(), key=lambda f: (f.place.paragraph, f.place.start))
    return Review(tuple(ordered), checked)
