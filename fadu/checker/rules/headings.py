"""Headings that run into the text (标题与正文未断开), where their sisters end with 。 or a new line."""

import re
from itertools import groupby

from fadu.checker.findings import Outcomes, Verdict
from fadu.checker.outline import Heading
from fadu.checker.report import Report
from fadu.checker.words import words

KIND = "heading"
_LONGEST = 32
_VERBS = words(
    "坚持 加强 推进 强化 增强 提升 提高 夯实 优化 深化 完善 规范 健全 落实 聚焦 突出 抓好 抓实 注重 开展 严格 做好 压实 "
    "着力 持续 全面 深入 扎实 积极 建立 构建 狠抓 紧盯 统筹 创新 筑牢 营造 拓展 畅通 严守 深耕 保障 服务 推动 加大 加快"
)
_OPENERS = re.compile(
    r"[\u4e00-\u9fff“”]{2}(?P<opener>深入贯彻|认真贯彻|全面贯彻|坚决贯彻|深入学习|认真学习|深入开展|扎实开展|积极开展|认真开展|组织开展"
    r"|认真落实|严格落实|全面落实|认真组织|充分发挥|切实加强|进一步|严格按照|按照|根据|围绕|今年以来|全年|一年来|我局|全市)"
)
_CARRIES = re.compile(
    r"(?:我局|全局|本局|局|厅|委|办|队|人员|干部|部门|单位|企业|小组|县|市|区|乡镇|街道|同志|领导|组织|职工|党员|群众|继续|坚持|持续|必须|始终|并|要|将|和|与|及|以|是|地|在|对|为)$"
)


def check(report: Report) -> Outcomes:
    """A heading whose sisters are closed, but which goes straight on into its first sentence."""
    second = [heading for heading in report.headings if heading.level <= 2]
    chapters = groupby(second, key=lambda heading: heading.level)
    groups = [list(group) for level, group in chapters if level == 2]
    everyone = [heading for group in groups for heading in group]
    for group in groups:
        for heading in group:
            sisters = [
                other for other in (group if len(group) > 2 else everyone) if other is not heading
            ]
            closed = [other for other in sisters if _is_closed(report, other)]
            if len(closed) >= 2 and len(closed) * 2 > len(sisters):
                found = _runs_on(report, heading)
                if found:
                    yield report.finding(
                        KIND,
                        heading.paragraph,
                        (0, found + 4),
                        Verdict.SUSPECT,
                        "标题与正文之间缺少句号或换行，请核对",
                    )


def _is_closed(report: Report, heading: Heading) -> bool:
    """A short heading ended by 。 or by the end of its paragraph."""
    text = report.views[heading.paragraph].text[heading.text_at :]
    head = text.split("。", 1)[0]
    return 2 < len(head) <= _LONGEST


def _runs_on(report: Report, heading: Heading) -> int:
    """The place where the text begins inside an unended heading; 0 when there is none."""
    text = report.views[heading.paragraph].text
    words = text[heading.text_at :]
    first = words.split("。", 1)[0]
    if len(first) <= _LONGEST or not words.startswith(tuple(_VERBS)):
        return 0
    for match in _OPENERS.finditer(first):
        at = match.start("opener")
        head = first[:at]
        if 4 <= len(head) <= _LONGEST and not _CARRIES.search(head) and "《" not in head:
            return heading.text_at + at
    return 0
