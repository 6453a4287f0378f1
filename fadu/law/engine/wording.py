"""How a reason speaks of what stands first: an act is done (办理), the end of a period comes (届满)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.rule import Rule
from fadu.law.vocabulary.sentences import condition, words


def named(first: Act, kinds: Mapping[str, str], beside: str = "") -> str:
    """“甲”, 对每一当事人“甲”, 每一当事人的期限届满; `beside`: the kind of key whose copy is meant anyway."""
    name = words(first) if first.lapse else f"“{first.title}”"
    if not first.each or first.each == beside:
        return name
    every = f"每一{kinds.get(first.each, first.each)}"
    return f"{every}的{name}" if first.lapse else f"对{every}{name}"


def outstanding(first: Act, name: str) -> str:
    """What is owed and has not come about: 应当“甲”而尚未办理, 须待期限届满而尚未到期."""
    return f"须待{name}而尚未到期" if first.lapse else f"应当{name}而尚未办理"


def lacking(first: Act, name: str) -> str:
    """That what is needed has not come about: 尚未“甲”, 期限届满以前."""
    return f"{name}以前" if first.lapse else f"尚未{name}"


def helps(first: Act, name: str, *, soft: bool = False) -> str:
    """What the officer is to do: an act comes first, a period is waited for."""
    ask = f"请待{name}后再办理" if first.lapse else f"请先{name}"
    return (
        f"{ask}；不{'等待' if first.lapse else '先办理'}的，应当写明理由。" if soft else f"{ask}。"
    )


def over(first: Act) -> str:
    """Why something is out of play: “甲”已经办理, or 期限届满."""
    return words(first) if first.lapse else f"“{first.title}”已经办理"


def openers(rules: Sequence[Rule]) -> tuple[str, str]:
    """What brings an act into play, as a condition (须先经“甲”或者“乙”) and as advice (请先办理“甲”。)."""
    acts = "或者".join(dict.fromkeys(_opener(r) for r in rules if not r.first.lapse))
    ends = "或者".join(dict.fromkeys(_opener(r) for r in rules if r.first.lapse))
    if not ends:
        return f"须先经{acts}", f"请先办理{acts}。"
    if not acts:
        return f"须待{ends}", f"请待{ends}后再办理。"
    return f"须先经{acts}，或者待{ends}", f"请先办理{acts}，或者待{ends}后再办理。"


def _opener(rule: Rule) -> str:
    guard = f"（{condition(rule.when)}的）" if rule.when else ""
    return f"{named(rule.first, {}, rule.first.each)}{guard}"
