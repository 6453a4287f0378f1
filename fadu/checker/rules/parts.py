"""Lists of parts (构成): which lists are complete, and which parts may overlap."""

import re
from collections.abc import Sequence

from fadu.checker.sentences import Mention
from fadu.checker.words import words

PARTITIONS: tuple[tuple[re.Pattern[str], ...], ...] = tuple(
    tuple(re.compile(member) for member in members)
    for members in (
        ("重大(?!危险源)|重特大", "一般"),
        ("男", "女"),
        ("简易程序", "一般程序|普通程序"),
        ("线上|网络|网上", "线下|现场"),
        ("上半年", "下半年"),
        ("一季度", "二季度", "三季度", "四季度"),
        ("基本支出", "项目支出"),
        ("(?<!非)税", "非税"),
        ("(?<!不)合格", "不合格"),
        ("已整改|完成整改|整改完成|整改到位", "未整改|未完成整改|正在整改|整改中|尚未"),
        ("(?<!未)办结", "未办结|在办|正在办理|办理中"),
        ("城镇", "农村|乡村"),
        ("内部", "外部"),
        ("赞成|同意", "反对", "弃权"),
    )
)
"""Pairs and triples of labels that leave nothing out, so that they must add up to the whole."""

_OVERLAPS = re.compile(
    r"党员|女|男|研究生|本科|硕士|博士|大专|学历|职称|少数民族|岁|持证|退役|复转|转业|律师|新增|重点|首次|重复|先进"
    r"|国家级|省级|市级|骨干|团员|代表|委员|负责人|法人|法定代表人|主要|特种|既有|规模以上|规上|高新|上市|小微|专精特新|示范|标准化|资质|老年|青年|学生|留守|独居|残疾|退休|农民工|荣"
)
_ACTIONS = words(
    "整改 完成 办结 采纳 采用 立案 处罚 罚款 查处 责令 移送 曝光 合格 通过 参加 实际 目前 截至 已 均 发现 排查 检查 "
    "整治 关闭 停产 停业 警告 约谈 通报 发放 印发 召开 开展 组织 举办 下达 受理 答复 化解 转办 培训 发布 推送 刊发 "
    "消除 销号 督促 覆盖 达到 取得 获 占 销毁 收缴 吊销 暂扣 出动 派出 受伤 死亡"
)
_REST = re.compile(r"其余|剩余|余下|其它|其他")


def overlaps(text: str) -> bool:
    """Whether the labels are traits that one thing may share (党员、女性、研究生)."""
    return bool(_OVERLAPS.search(text))


def is_partition(parts: Sequence[Mention]) -> bool:
    """Whether the labels of the parts are a known complete division."""
    labels = [part.words for part in parts]
    return any(_divides(members, labels) for members in PARTITIONS)


def _divides(members: Sequence[re.Pattern[str]], labels: Sequence[str]) -> bool:
    if len(members) != len(labels):
        return False
    left = list(labels)
    for member in sorted(members, key=lambda pattern: -len(pattern.pattern)):
        hit = next((label for label in left if member.search(label)), None)
        if hit is None:
            return False
        left.remove(hit)
    return True


def names_rest(parts: Sequence[Mention]) -> bool:
    """Whether the last part is all that was left (其余30件)."""
    return bool(parts) and bool(_REST.search(parts[-1].before))


def parallel(parts: Sequence[Mention]) -> list[Mention]:
    """The leading parts that are listed alike: a new act (整改18处) ends the list."""
    if not parts:
        return []
    first = _acts(parts[0].words)
    found = [parts[0]]
    for part in parts[1:]:
        if _acts(part.words) != first:
            break
        found.append(part)
    return found


def _acts(words: str) -> frozenset[str]:
    return frozenset(act for act in _ACTIONS if act in words)
