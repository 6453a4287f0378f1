"""Variants of a term (用语不统一): only where the same text also uses the usual term."""

import re

from fadu.checker.findings import Outcomes, Verdict
from fadu.checker.report import Report

KIND = "term"
_QUOTED = re.compile(r"《[^》]*》|“[^”]*”")
_VARIANTS: tuple[tuple[re.Pattern[str], re.Pattern[str], str], ...] = (
    (
        re.compile(r"法制(?=宣传(?!日)|教育|培训|讲座|意识|观念|思维|政府|轨道|氛围)"),
        re.compile(r"法治(?:宣传|教育|培训|讲座|意识|观念|思维|政府|轨道|氛围)"),
        "法治",
    ),
    (re.compile(r"及格率"), re.compile(r"合格率"), "合格率"),
)
_SCHOOL = re.compile(r"学生|中考|高考|体质|教学|期末|期中")  # where 及格 is a mark of its own
_PAST = re.compile(r"原[^，。]{0,6}$")


def check(report: Report) -> Outcomes:
    """法制宣传 beside 法治宣传, 及格率 beside 合格率; titles and quotations are left alone."""
    texts = [_QUOTED.sub(lambda m: "※" * len(m.group()), view.text) for view in report.views]
    whole = "".join(texts)
    for variant, usual, right in _VARIANTS:
        if not usual.search(whole) or (right == "合格率" and _SCHOOL.search(whole)):
            continue
        for index, text in enumerate(texts):
            for match in variant.finditer(text):
                if _PAST.search(text[: match.start()]):
                    continue
                end = min(match.end() + 2, len(text)) if right == "法治" else match.end()
                shown = text[match.start() : end]
                yield report.finding(
                    KIND,
                    index,
                    (match.start(), end),
                    Verdict.SUSPECT,
                    f"“{shown}”与文中其他地方的“{right}”用语不一致，请统一",
                )
