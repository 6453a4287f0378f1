"""Lost units (缺量词、缺百分号): a count or a rate that ends in a bare number."""

import re

from fadu.checker.findings import Outcomes, Verdict
from fadu.checker.report import Report
from fadu.checker.rules.rate_words import RATES
from fadu.checker.sentences import Mention, Sentence

KIND = "unit"
_COUNTED = re.compile(
    r"(?:隐患|问题|企业|单位|案件|人员|文书|事项|场次|人次|家次|罚款|金额|资金|投诉|举报|信访|纠纷|事故|违法行为|典型案例|行政处罚|整改)(?:共|达|共计)?$"
)
_ENDS = "，。；"
_LEAST = 3


def check(report: Report) -> Outcomes:
    """Numbers without a unit where the same sentence gives its other counts with one."""
    for sentence in report.sentences:
        if "分别" in sentence.text or "|" in sentence.text:
            continue
        for mention in sentence.mentions:
            if mention.number.unit or mention.number.vague or mention.within:
                continue
            follows = sentence.view.text[mention.number.end : mention.number.end + 1]
            if follows and follows not in _ENDS + "、":
                continue
            lost = _lost(sentence, mention, follows)
            if lost:
                start = mention.number.start - len(mention.before)
                yield report.finding(
                    KIND,
                    sentence.index,
                    (start, mention.number.end),
                    Verdict.SUSPECT,
                    f"“{sentence.view.quote(start, mention.number.end)}”疑漏{lost}，请核对",
                    stated=sentence.view.quote(mention.number.start, mention.number.end),
                )


def _lost(sentence: Sentence, mention: Mention, follows: str) -> str:
    rate = re.search(r"([\u4e00-\u9fff]{2})率(?:达到|达|为)?$", mention.before)
    if rate:
        large = mention.number.value > 1 and mention.number.value <= 100
        return "百分号" if rate[1] in RATES and large and follows in _ENDS else ""
    others = [m for m in sentence.mentions if m.number.unit not in ("", "%") and not m.number.weak]
    counted = _COUNTED.search(mention.before)
    if not counted or not others or mention.number.value < _LEAST:
        return ""
    if follows == "、" and not _followed_by_count(sentence, mention):
        return ""
    return "量词或者单位"


def _followed_by_count(sentence: Sentence, mention: Mention) -> bool:
    """发现隐患125、整改120处: the next item names its own thing and unit."""
    place = sentence.mentions.index(mention)
    later = sentence.mentions[place + 1 : place + 2]
    return bool(later) and len(later[0].before) >= 2 and bool(later[0].number.unit)
