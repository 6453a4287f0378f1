"""Missing and stray characters (错漏字): only forms that no correct sentence contains."""

import re
from collections.abc import Iterator, Sequence

from fadu.checker.findings import Outcomes, Verdict
from fadu.checker.report import Report
from fadu.checker.words import words

KIND = "character"
_MISSING: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), right)
    for pattern, right in (
        (r"执行政(?=处罚|许可|强制|复议|诉讼|执法|检查|裁量|裁决|应诉)", "执行行政"),
        (r"履行政(?=处罚|许可|强制|复议|执法|检查|应诉)", "履行行政"),
        (r"法政府建设", "法治政府建设"),
        (r"依法政(?=[，。；、]|能力|水平)", "依法行政"),
        (r"(?<=重大|安全|一般)事隐患", "事故隐患"),
        (r"(?<![供响反效适对相呼理])应管理(?=局|厅|部门)", "应急管理"),
        (r"(?<=[，。；、])安生产(?=责任|形势|事故|工作|法)", "安全生产"),
        (r"安全产(?=责任|工作|事故|形势|法)", "安全生产"),
    )
)
"""Terms with one character dropped; each pattern occurs in no correct sentence."""

_WRONG: dict[str, str] = {
    "布署": "部署",
    "再接再励": "再接再厉",
    "震憾": "震撼",
    "松驰": "松弛",
    "幅射": "辐射",
    "迫不急待": "迫不及待",
    "一如继往": "一如既往",
    "名符其实": "名副其实",
    "人名群众": "人民群众",
    "法制治": "法治",
    "安全隐换": "安全隐患",
    "应急管理理": "应急管理",
}
_REPORTED = words(
    "开展 加强 进行 进一步 以及 积极 推进 落实 完善 强化 提升 提高 严格 切实 深入 持续 全面 认真 建立 健全 制定 印发 隐患 整改 "
    "检查 排查 情况 措施 力度 水平 能力 群众 培训 宣传 督促 推动 促进 保障 确保 实现 取得 召开 下发 发放 累计 共计 全年 充分 不断"
)
_DOUBLED = re.compile(f"(?P<word>{'|'.join(_REPORTED)})(?P=word)")
_DOUBLED_PARTS = re.compile(r"(?:部门|人员|机关|单位|者|员|会|组|法|部|局|厅|室|处|科|站)")
_ENDING = re.compile(
    r"(?:隐患患|整改改|检查查|管理理|企业业|培训训|执法法|生产产|宣传传|监督督|群众众|部门门|制度度|情况况|报告告"
    r"|问题题|措施施|责任任)(?=[，。；、\d]|$)"
)
_PUNCTUATION = re.compile(
    r"，，|、、|；；|，。|、。|。，|。、|，、|、，|；。|。；|，；|；，|：。|：，|(?<!。)。。(?!。)"
)
_DOUBLE_DE = re.compile(r"(?<![目标有是端中])的的(?!确|士)")
_PAIRED = (("《", "》"), ("（", "）"))


def check(report: Report) -> Outcomes:
    """Dropped, doubled and mistyped characters, doubled stops, brackets without their partner."""
    whole = "".join(view.text for view in report.views)
    uneven = [pair for pair in _PAIRED if whole.count(pair[0]) != whole.count(pair[1])]
    for index, view in enumerate(report.views):
        for wrong, right, span in sorted(_found(view.text), key=lambda found: found[2]):
            message = f"“{wrong}”疑为“{right}”，请核对"
            yield report.finding(KIND, index, span, Verdict.SUSPECT, message)
        for match in _PUNCTUATION.finditer(view.text):
            message = f"标点“{match.group()}”重复或者相连，请核对"
            yield report.finding(KIND, index, match.span(), Verdict.SUSPECT, message)
        yield from _brackets(report, index, uneven)


def _found(text: str) -> Iterator[tuple[str, str, tuple[int, int]]]:
    """Each wrong form with the right one and its place."""
    for pattern, right in _MISSING:
        for match in pattern.finditer(text):
            tail = re.match("[\u4e00-\u9fff]{0,2}", text[match.end() :])
            words_after = tail.group() if tail else ""
            span = (match.start(), match.end() + len(words_after))
            yield match.group() + words_after, right + words_after, span
    for wrong, right in _WRONG.items():
        for match in re.finditer(wrong, text):
            yield wrong, right, match.span()
    for match in _ENDING.finditer(text):
        yield match.group(), match.group()[:-1], match.span()
    for match in _DOUBLE_DE.finditer(text):
        yield "的的", "的", match.span()
    for match in _DOUBLED.finditer(text):
        if not _DOUBLED_PARTS.match(text, match.end()):
            yield match.group(), match["word"], match.span()


def _brackets(report: Report, index: int, uneven: Sequence[tuple[str, str]]) -> Outcomes:
    """An opening 《 or （ that neither its paragraph nor the text as a whole closes."""
    text = report.views[index].text
    for left, right in uneven:
        depth: list[int] = []
        for at, sign in enumerate(text):
            if sign == left:
                depth.append(at)
            elif sign == right and depth:
                depth.pop()
        if depth and text.count(left) > text.count(right) and _in_chinese(text):
            span = (depth[-1], depth[-1] + len(text[depth[-1] :][:12].rstrip("，。；、")))
            message = f"“{left}”没有对应的“{right}”，请核对"
            yield report.finding(KIND, index, span, Verdict.SUSPECT, message)


def _in_chinese(text: str) -> bool:
    """Program text and formulas have brackets of their own."""
    chinese = sum("\u4e00" <= sign <= "\u9fff" for sign in text)
    return chinese * 2 > len(text) and not re.search(r"[=`{}]", text)
