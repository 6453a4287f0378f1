"""Facts of one thing that was found (问题): what it is, what is ordered, what the review says."""

from __future__ import annotations

from fadu.law.instruments import WSL
from fadu.law.vocabulary.fact import Ahead, Fact, Kind, When

finding = Fact("finding", "问题", Kind.KEYS, help="每项问题一个编号")
VIOLATION, ORDINARY = "安全生产违法行为", "一般事故隐患"
MAJOR, OTHERS = "重大事故隐患", "应当由其他部门处理的问题"
category = Fact("category", "类别", Kind.CHOICE, (VIOLATION, ORDINARY, MAJOR, OTHERS))
description = Fact("description", "部位和情形", Kind.LONG_TEXT)
violated = Fact(
    "violated", "违反的条文或者标准", Kind.TEXT, personal=False, help="如 《安全生产法》第三十五条"
)
punishable = Fact(
    "punishable",
    "依法应当给予行政处罚",
    Kind.BOOL,
    denied="不需要移交处罚立案",
)
found_before = Fact(
    "found_before",
    "以前检查发现、仍未整改的问题编号",
    Kind.TEXT,
    required=False,
    personal=False,
    help="新发现的不填；复制上次检查时由系统填写",
)
photo = Fact("photo", "照片", Kind.FILE, required=False)

handling = Fact("handling", "当场纠正的情况", Kind.LONG_TEXT)
AT_ONCE, BY_TERM = "责令立即改正、排除", "责令限期改正、排除"
mode = Fact("mode", "方式", Kind.CHOICE, (AT_ONCE, BY_TERM))
_TERM = Ahead(WSL.art(65, par=1, item=2) + WSL.art(65, par=1, item=3))
deadline = Fact(
    "deadline", "整改期限", Kind.DATE, help="最后一日；责令立即改正的填写当日", ahead=_TERM
)
requirements = Fact("requirements", "整改要求", Kind.LONG_TEXT)
order_number = Fact("order_number", "文书编号", Kind.TEXT, personal=False)
completed = Fact("completed", "整改完成日期", Kind.DATE)
reason = Fact("reason", "原因", Kind.LONG_TEXT)
granted = Fact("granted", "准予延期", Kind.BOOL, denied="不准予延期")
new_deadline = Fact("new_deadline", "延长后的整改期限", Kind.DATE, help="最后一日", ahead=_TERM)
CORRECTED, NOT_YET, OVERDUE = "已整改", "未整改到位，期限未届满", "逾期未整改到位"
result = Fact("result", "复查结论", Kind.CHOICE, (CORRECTED, NOT_YET, OVERDUE))
opinion = Fact("opinion", "复查意见", Kind.LONG_TEXT)
shown = Fact("shown", "已出示有效行政执法证件", Kind.BOOL)
HERE, IN_CASE = "由本事项继续复查", "由处罚案件一并督促整改和复查"
follow_up = Fact("follow_up", "后续整改复查", Kind.CHOICE, (HERE, IN_CASE))
returned_for = Fact(
    "returned_for",
    "转回原因",
    Kind.CHOICE,
    ("认定不属于重大事故隐患", "处罚案件不予立案或者撤销", "接收部门退回"),
)

# Guards
OURS = When(category, "in", (VIOLATION, ORDINARY))
IS_MAJOR = When(category, "==", MAJOR)
IS_OTHERS = When(category, "==", OTHERS)
PUNISHABLE = When(punishable, "==", True)
GRANTED = When(granted, "==", True)
NOT_GRANTED = When(granted, "==", False)
IS_CORRECTED = When(result, "==", CORRECTED)
IS_NOT_CORRECTED = When(result, "in", (NOT_YET, OVERDUE))
IS_OVERDUE = When(result, "==", OVERDUE)
FOLLOWED_IN_CASE = When(follow_up, "==", IN_CASE)
