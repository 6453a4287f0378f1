"""Relative years (今年) in a report that appears in a later year than the one it reports on."""

import re

from fadu.checker.findings import Outcomes, Verdict
from fadu.checker.report import Report

KIND = "year_word"
_THIS_YEAR = re.compile(r"(?<![\d至到])今年(?:以来|来)?")
_QUOTED = re.compile(r"《[^》]*》|“[^”]*”")


def check(report: Report) -> Outcomes:
    """今年 is ambiguous when the report of one year is published in another; else it is left alone."""
    if report.year is None or report.published is None or report.published.year <= report.year:
        return
    for index, view in enumerate(report.views):
        text = _QUOTED.sub(lambda match: "※" * len(match.group()), view.text)
        for match in _THIS_YEAR.finditer(text):
            yield report.finding(
                KIND,
                index,
                match.span(),
                Verdict.SUSPECT,
                f"报告的是{report.year}年，发布在{report.published.year}年，“{match.group()}”所指不明，建议写明年份",
            )
