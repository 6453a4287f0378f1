"""Grounds on which nothing is imposed (不予处罚的情形), once for both procedures, and after which of them the party is educated.

行政处罚法 33(3) asks for it where 违法行为依法不予行政处罚. Who did no such thing (57(1)(三)), or whose offence is past its
time and is 不再给予 (36(1)), need not be educated, and may be.
"""

from __future__ import annotations

YOUNG, UNSOUND = "不满十四周岁", "精神状态致不能辨认或者控制自己行为"
SLIGHT, FIRST = "轻微并及时改正，没有造成危害后果", "初次违法且危害后果轻微并及时改正"
FAULTLESS = "没有主观过错"
MINOR = "违法行为轻微，依法可以不予处罚"
LAPSED, UNFOUNDED = "超过追责期限", "违法事实不能成立"

EDUCATED = (YOUNG, UNSOUND, SLIGHT, FIRST, FAULTLESS, MINOR)
