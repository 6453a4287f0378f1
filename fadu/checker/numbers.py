"""Reading numbers as Chinese reports write them (数字): value, unit, and how exact they are.

A number that is rounded in print (1.2万, 35.6亿元, 98.14%) stands for an interval; one with 近,
余 or 以上 is vague and can never prove a claim wrong.
"""

import re
from dataclasses import dataclass
from fractions import Fraction

from fadu.checker.words import words

HALF = Fraction(1, 2)
PERCENT = "%"
POINTS = "个百分点"
TIMES = "倍"
DOUBLINGS = "番"

_POWERS = {"": 1, "百": 100, "千": 1000, "万": 10**4, "百万": 10**6, "千万": 10**7, "亿": 10**8}
_POWERS |= {"万亿": 10**12}
_MEASURES = words("""
个百分点 百分点 平方公里 平方千米 平方米 立方米 千瓦时 个工作日 工作日 个小时 个月 人次 车次 架次 家次
户次 场次 批次 班次 件次 起次 趟次 台次 艘次 例次 个次 项次 处次 课时 学时 小时 分钟 公里 千米 公顷
公斤 千克 街道 美元 港元 欧元 台套 人天 个 件 起 处 家 人 名 位 场 次 份 篇 条 项 台 套 辆 户 元 期 班 批
宗 例 张 本 册 部 幅 块 支 只 艘 座 栋 幢 所 村 镇 乡 县 分 岁 倍 番 级 对 组 队 枚 根 盏 门 节 堂 类 种 间
棵 株 头 匹 口 眼 面 把 双 箱 袋 盒 桶 站 点 页 字 版 则 封 桩 单 笔 股 遍 趟 届 段 层 亩 吨 米 天 日 度 年 月 道 款
""")
_UNIT = "|".join(sorted((re.escape(word) for word in _MEASURES), key=len, reverse=True))
_SAME = {"名": "人", "位": "人", "百分点": POINTS, "桩": "件", "宗": "件"}
_MONEY = {"元", "美元", "港元", "欧元"}
_ROUGH_AFTER = r"(?:以上|以下|以内|以外|左右|上下|有余|之多|余|多)"
_ROUGH_BEFORE = re.compile(
    r"(?:(?<![附最临靠邻])近|(?<![节制合预违公契条签特])约|超|逾|超过|大约|大概|将近|接近|不足|不到|未到|至少|最多|最高|最低|高于|低于|不少于|不低于"
    r"|不超过|不高于|不多于|多于|少于|大于|小于|突破|平均|人均|户均|每|各|或|±|>|<|≥|≤|-|~|～|—)"
    r"(?:达到|达|为|了)?$"
)
_ARABIC = re.compile(
    rf"(?P<digits>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)(?P<rough>余|多|来)?"
    rf"(?P<power>万亿|百万|千万|百(?!分点)|千(?![米克瓦])|万|亿)?(?P<rough2>余|多)?"
    rf"(?P<unit>%|{_UNIT})?(?P<rough3>{_ROUGH_AFTER})?"
)
_HAN_DIGIT = "零〇一二两三四五六七八九"
_HAN = re.compile(
    rf"(?P<digits>[{_HAN_DIGIT}十百千]+)(?P<rough>余|多|来)?(?P<power>万亿|万|亿)?(?P<rough2>余|多)?"
    rf"(?P<unit>{_UNIT})(?P<rough3>{_ROUGH_AFTER})?"
)
_HAN_PERCENT = re.compile(
    rf"百分之(?P<digits>[{_HAN_DIGIT}十百]+)(?P<point>点[{_HAN_DIGIT}]+)?(?P<rough>{_ROUGH_AFTER})?"
)
_TENTHS = re.compile(
    r"(?P<digits>[一二三四五六七八九])成(?P<more>[一二三四五六七八九](?!是))?(?![立果本效为功长熟都员绩品分])"
)
_NOT_COUNTS = re.compile(
    r"\d{4}年度?(?:\d{1,2}月(?:\d{1,2}[日号])?)?(?:底|初|末)?|\d{1,2}月\d{1,2}[日号]|\d{1,2}月(?:份|底|初|末)?"
    r"|\d{4}[-—/.]\d{1,2}[-/.]\d{1,2}|\d{4}[-—~～]\d{4}年?|\d{1,2}:\d{2}|\d{1,2}：\d{2}"
    r"|第\d+|\d+(?:\.\d+){2,}|\d+(?:[+×xX*·/]\d+)+|〔\d{4}〕第?\d+号?|\d+号(?!楼)|\d+(?=热线|平台|电话)"
    r"|[A-Za-z]+(?:/[A-Za-z]+)*[-_/ ]?\d[\d.]*|\d+[A-Za-z]+\d*|“[^”。]{0,30}”|《[^》]{0,80}》|\"[^\"。]{0,30}\""
    r"|\d{4}(?:、\d{4})+年|\d+[-—~～]\d+月"
)
_DOUBTED_COMMA = re.compile(r"\d{1,3}，\d{3}(?!\d)")
_RANGE = re.compile(r"^(?:[-—~～]|至|到)\d")
_VALUES = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}


@dataclass(frozen=True, slots=True)
class Number:
    """One number in a text: [start, end) with its unit; `value` in single units (1.2万 → 12000).

    `ulp` is the worth of the last printed place when the number is rounded in print, else 0;
    `decimals` the printed places; `weak` marks a lone Chinese digit, as often a name (三项制度)
    as a count.
    """

    start: int
    end: int
    value: Fraction
    unit: str
    ulp: Fraction = Fraction(0)
    decimals: int = 0
    vague: bool = False
    weak: bool = False
    printed_unit: str = ""

    @property
    def measure(self) -> str:
        """The unit as the writer has it (名, where `unit` is 人)."""
        return self.printed_unit or self.unit

    @property
    def low(self) -> Fraction:
        """The least value the print may stand for."""
        return self.value - self.ulp * HALF

    @property
    def high(self) -> Fraction:
        """The greatest value the print may stand for."""
        return self.value + self.ulp * HALF


def blanked(text: str) -> str:
    """The text with dates, document numbers, quoted names and the like blanked out, same length."""
    return _NOT_COUNTS.sub(lambda match: "※" * len(match.group()), text)


def numbers_in(text: str) -> tuple[Number, ...]:
    """Every counting number of a normal view of a paragraph, in order."""
    plain = blanked(text)
    doubted = {at for m in _DOUBTED_COMMA.finditer(plain) for at in range(m.start(), m.end())}
    found = [_arabic(match, plain, doubted) for match in _ARABIC.finditer(plain)]
    taken = {at for number in found for at in range(number.start, number.end)}
    for pattern, reader in ((_HAN_PERCENT, _han_percent), (_TENTHS, _tenths), (_HAN, _han)):
        for match in pattern.finditer(plain):
            spans = range(match.start(), match.end())
            number = None if taken.intersection(spans) else reader(match, plain)
            if number:
                found.append(number)
                taken.update(spans)
    return tuple(sorted(found, key=lambda number: number.start))


def _arabic(match: re.Match[str], text: str, doubted: set[int]) -> Number:
    digits = match["digits"].replace(",", "")
    decimals = len(digits.partition(".")[2])
    power = _POWERS[match["power"] or ""]
    unit = _SAME.get(match["unit"] or "", match["unit"] or "")
    step = Fraction(power, 10**decimals)
    rounded = power > 1 or (decimals > 0 and unit not in _MONEY) or unit in (PERCENT, POINTS)
    vague = (
        bool(match["rough"] or match["rough2"] or match["rough3"])
        or _rough_around(text, match.start(), match.end())
        or match.start() in doubted
    )
    value = Fraction(digits) * power
    ulp = step if rounded else Fraction(0)
    return Number(
        match.start(), match.end(), value, unit, ulp, decimals, vague, False, match["unit"] or ""
    )


def _rough_around(text: str, start: int, end: int) -> bool:
    before, after = text[max(start - 6, 0) : start], text[end : end + 3]
    if _ROUGH_BEFORE.search(before):
        return True
    return bool(_RANGE.match(after)) or bool(re.search(r"\d%?[至到]$", before))


def _han(match: re.Match[str], text: str) -> Number | None:
    before = text[max(match.start() - 1, 0) : match.start()]
    digits = match["digits"]
    if before in (
        "第",
        "之",
        "十",
        "百",
        "千",
        "万",
        "几",
        "数",
        "每",
        "各",
        "这",
        "那",
        "哪",
        "同",
        "统",
    ):
        return None
    value = han_value(digits)
    if value is None:
        return None
    power = _POWERS[match["power"] or ""]
    unit = _SAME.get(match["unit"], match["unit"])
    vague = bool(match["rough"] or match["rough2"] or match["rough3"]) or _rough_around(
        text, match.start(), match.end()
    )
    ulp = Fraction(power) if power > 1 else Fraction(0)
    weak = len(digits) == 1 and power == 1
    return Number(
        match.start(),
        match.end(),
        Fraction(value * power),
        unit,
        ulp,
        0,
        vague,
        weak,
        match["unit"],
    )


def _han_percent(match: re.Match[str], text: str) -> Number | None:
    whole = han_value(match["digits"])
    if whole is None:
        return None
    places = [str(_VALUES[sign]) for sign in (match["point"] or "点")[1:]]
    value = Fraction(f"{whole}.{''.join(places) or '0'}")
    vague = bool(match["rough"]) or _rough_around(text, match.start(), match.end())
    ulp = Fraction(1, 10 ** len(places))
    return Number(match.start(), match.end(), value, PERCENT, ulp, len(places), vague)


def _tenths(match: re.Match[str], text: str) -> Number | None:
    """五成, 九成五: a rough share by nature, so always vague."""
    value = _VALUES[match["digits"]] * 10 + _VALUES.get(match["more"] or "零", 0)
    return Number(match.start(), match.end(), Fraction(value), PERCENT, Fraction(10), 0, True)


def han_value(text: str) -> int | None:
    """The whole number a Chinese numeral below 一万 stands for (三百零五, 十二, 二〇二四), or None."""
    if all(sign in _VALUES for sign in text):
        return int("".join(str(_VALUES[sign]) for sign in text))
    total, digit, last = 0, None, 10**4
    for sign in text:
        if sign in _VALUES:
            if digit:
                return None
            digit = _VALUES[sign]
            continue
        weight = {"十": 10, "百": 100, "千": 1000}[sign]
        if weight >= last or (digit is None and sign != "十"):
            return None
        total, digit, last = total + (digit or 1) * weight, None, weight
    return total + (digit or 0)
