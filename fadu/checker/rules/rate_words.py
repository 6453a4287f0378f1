"""What a rate counts (率的分子与分母): the words by which its numerator and its whole are known."""

from dataclasses import dataclass

from fadu.checker.words import words


@dataclass(frozen=True, slots=True)
class RateWords:
    """For one kind of rate: words of the numerator, words of the whole, and words of neither."""

    part: tuple[str, ...]
    whole: tuple[str, ...]
    bars: tuple[str, ...] = ()
    may_exceed: bool = False


_ALL = words("共 总 应 全部 全体 合计 所有 现有")
_TAKEN_IN = words(
    "受理 接收 收到 接到 接访 登记 承办 交办 转办 转送 立案 办理 查处 提案 建议 来信 来访 信访 投诉 举报 诉求 工单 案件 事项 申请 收案 受案 新收 报案 接报"
)
_FOUND = words("排查 发现 查出 检出 查找 梳理 指出 反馈 交办 移交 通报 隐患 问题 累计")
_TESTED = words(
    "抽查 抽检 抽样 检查 检测 检验 监测 评查 评审 评估 考核 考试 参考 实考 参加 参训 实训 送检 验收 测试 测验 复查 核查 排查"
)
_PLANNED = words("任务 计划 目标 下达 指标 预算 安排 部署 分解 签订")
_INSPECTED = words("检查企业 检查单位 检查场所 走访 出动 宣传 培训 立案 处罚 责令 检查次")

RATES: dict[str, RateWords] = {
    "整改": RateWords(words("整改 销号 消除 治理完成"), _FOUND + _ALL, _INSPECTED),
    "销号": RateWords(words("销号 整改"), _FOUND + _ALL, _INSPECTED),
    "闭环": RateWords(words("闭环 整改 销号 办结"), _FOUND + _TAKEN_IN + _ALL, _INSPECTED),
    "治理": RateWords(words("治理"), _FOUND + _ALL, _INSPECTED),
    "处置": RateWords(words("处置"), _FOUND + _TAKEN_IN + _ALL, _INSPECTED),
    "合格": RateWords(words("合格 及格 达标"), _TESTED + _ALL + words("报送 实到 到场 应考")),
    "及格": RateWords(words("及格 合格"), _TESTED + _ALL),
    "达标": RateWords(words("达标 合格"), _TESTED + _ALL),
    "优秀": RateWords(words("优秀"), _TESTED + _ALL),
    "优良": RateWords(words("优良"), _TESTED + _ALL),
    "通过": RateWords(words("通过 合格"), _TESTED + _ALL + words("申报 报名 报考 申请 参评")),
    "办结": RateWords(words("办结 办理完毕"), _TAKEN_IN + _ALL),
    "结案": RateWords(words("结案 办结 审结"), _TAKEN_IN + _ALL),
    "审结": RateWords(words("审结 办结 结案"), _TAKEN_IN + _ALL),
    "答复": RateWords(words("答复 回复"), _TAKEN_IN + _ALL),
    "回复": RateWords(words("回复 答复"), _TAKEN_IN + _ALL),
    "化解": RateWords(
        words("化解"), _TAKEN_IN + _ALL + words("排查 矛盾 纠纷 调处 积案 包案 领办")
    ),
    "调解": RateWords(words("调解成功 调成"), _TAKEN_IN + _ALL + words("矛盾 纠纷 调解")),
    "息访": RateWords(words("息访 息诉"), _TAKEN_IN + _ALL),
    "破案": RateWords(words("破获 破案 侦破"), words("立案 发案 立") + _ALL),
    "采纳": RateWords(
        words("采纳 采用"), words("报送 上报 推送 提出 推荐 投稿 提交 出具 建议 意见") + _ALL
    ),
    "采用": RateWords(words("采用 采纳 刊发"), words("报送 上报 推送 投稿 推荐 提交 撰写") + _ALL),
    "参训": RateWords(
        words("参训 实训 参加 实到"),
        words("应训 应参训 应到 应参加") + _ALL + words("在职 在编 在岗"),
    ),
    "参学": RateWords(
        words("参学 参加 实学"),
        words("应学 应参学 应到 应参加") + _ALL + words("在职 在编 在岗"),
    ),
    "参考": RateWords(
        words("参考 实考 参加"),
        words("应考 应参考 应到 应参加 报名") + _ALL + words("在职 在编 在岗 参训 实训"),
    ),
    "到会": RateWords(words("到会 实到 参会"), words("应到 应参会") + _ALL),
    "到课": RateWords(words("到课 实到"), words("应到") + _ALL),
    "出勤": RateWords(words("出勤 实到"), words("应到 应出勤") + _ALL),
    "持证": RateWords(words("持证 取证 取得"), _ALL + words("在岗 从业 应持证 在编")),
    "执行": RateWords(
        words("执行 支出 使用 支付"),
        words("预算 安排 下达 拨付 批复 计划 到位") + _ALL,
        may_exceed=True,
    ),
    "支出": RateWords(
        words("支出 支付"), words("预算 安排 下达 拨付 批复 计划 到位") + _ALL, may_exceed=True
    ),
    "支付": RateWords(words("支付"), words("预算 安排 下达 应付 合同") + _ALL, may_exceed=True),
    "收缴": RateWords(
        words("收缴 缴纳 实收 实缴 入库"), words("应收 应缴 应") + _ALL + words("罚款 处罚")
    ),
    "征缴": RateWords(words("征缴 实收 入库"), words("应收 应缴 应征") + _ALL),
    "完成": RateWords(words("完成 实际"), _PLANNED + _ALL, may_exceed=True),
    "覆盖": RateWords(words("覆盖 检查 走访 培训"), words("现有 共有 应 辖区 全部 纳入 列入")),
    "满意": RateWords(
        words("满意"), words("回访 问卷 调查 评价 测评 测评票 收回 回收 受访 参评") + _ALL
    ),
    "回访": RateWords(words("回访"), _TAKEN_IN + _ALL + words("办结 服务")),
    "复查": RateWords(words("复查"), _ALL + words("整改 下达 到期")),
    "应诉": RateWords(words("应诉 出庭"), words("开庭 诉讼 案件 应诉案件 被诉") + _ALL),
    "出庭": RateWords(words("出庭"), words("开庭 诉讼 案件 被诉") + _ALL),
    "公示": RateWords(words("公示 公开"), words("作出 处罚 许可 决定") + _ALL),
    "公开": RateWords(words("公开 公示"), words("制发 作出 产生 决定") + _ALL),
    "报送": RateWords(words("报送 上报"), words("应报 任务") + _ALL),
    "签订": RateWords(words("签订"), _ALL),
    "到位": RateWords(words("到位"), _PLANNED + _ALL + words("应到位 拨付 整改 发现 排查")),
    "入库": RateWords(words("入库"), _ALL + _PLANNED),
    "备案": RateWords(words("备案"), _ALL),
    "验收": RateWords(words("验收"), _ALL + words("完成 申请 建成")),
    "建成": RateWords(words("建成"), _PLANNED + _ALL + words("涉及 项目")),
    "开工": RateWords(words("开工"), _PLANNED + _ALL + words("涉及 项目")),
    "接种": RateWords(words("接种"), _ALL),
    "报告": RateWords(words("报告"), _ALL + words("发生 应报告")),
    "登记": RateWords(words("登记"), _ALL),
    "送达": RateWords(words("送达 签收"), _ALL + words("制发 发出 作出 下达")),
    "归档": RateWords(words("归档"), _ALL + words("办结 结案 形成")),
    "就业": RateWords(words("就业"), _ALL + words("毕业生 结业")),
    "录取": RateWords(words("录取"), _ALL + words("报考 报名 参考 参加考试")),
    "入学": RateWords(words("入学"), _ALL + words("适龄")),
    "治愈": RateWords(words("治愈"), _ALL + words("收治 确诊 救治")),
    "救治": RateWords(words("救治"), _ALL + words("收治 发现")),
    "体检": RateWords(words("体检"), _ALL),
    "建档": RateWords(words("建档"), _ALL),
    "签约": RateWords(words("签约"), _ALL + words("涉及")),
    "参保": RateWords(words("参保"), _ALL),
    "回收": RateWords(words("收回 回收"), _ALL + words("发放 发出")),
    "执结": RateWords(words("执结 执行完毕"), _TAKEN_IN + _ALL),
    "竣工": RateWords(words("竣工"), _PLANNED + _ALL + words("涉及 项目 开工")),
    "完工": RateWords(words("完工"), _PLANNED + _ALL + words("涉及 项目 开工")),
    "出席": RateWords(words("出席 实到"), _ALL),
    "参会": RateWords(words("参会 实到"), _ALL),
    "参演": RateWords(words("参演"), _ALL),
    "验证": RateWords(words("验证"), _ALL),
    "检出": RateWords(words("检出"), _TESTED + _ALL),
    "抽查": RateWords(words("抽查"), _ALL),
}

TIMING = words("按期 按时 到期 及时 限时 限期 一次 初次 首次 平均 当场 当日 动态 综合 即时")
"""Words that narrow a rate in time or manner; they stand with rate and numerator alike."""

KINDS = words("重大 一般 较大 重点 初信 初访 重复 线上 线下 网上 实质 主动 集中 自查 自主")
"""Words that narrow what is counted; where the rate has one, its operands must too."""

NEGATIONS = words("未 不 没 无 尚待 仍需 正在 待")
DUTIES = words("应 需 须 责令 限期 要求 拟 计划 请 通知 移交 交办")
NOT_DUTIES = words("应急 响应 适应 供应 对应 相应 应用")
NOT_DONE_AFTER = words(
    "通知 指令 文书 意见 方案 措施 清单 台账 报告 建议 任务 责任 期限 要求 中 证 标准 前 不 事项"
)
