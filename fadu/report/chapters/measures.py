"""一、主要举措和成效：决策与服务、执法与监管、普法、公开与监督。"""

from fadu.deliberation import figures as deliberation
from fadu.report.prose import Chapter, Section, Values, plain, point, say
from fadu.returns.figures import campaign, enforcement, legal, outreach
from fadu.rooms.coercion import figures as coercion
from fadu.rooms.hazards import figures as hazards
from fadu.rooms.inspection import figures as inspection
from fadu.rooms.major_decisions import figures as decisions
from fadu.rooms.penalty import figures as penalty

DECISIONS = Section(
    title="依法决策，优化服务",
    paragraphs=(
        point(
            "落实重大行政决策程序",
            say("全年按照法定程序作出重大行政决策{}。", decisions.DECISIONS_MADE),
            say(
                "公众参与、合法性审查、集体讨论均有记录的占{}。",
                decisions.DECISIONS_COMPLETE_RATE,
            ),
            say("举行听证的重大行政决策{}。", decisions.DECISIONS_HEARD),
        ),
        point(
            "用好法律顾问",
            say("年末在聘的外聘法律顾问{}。", legal.LEGAL_ADVISORS),
            say("全年由法律顾问出具意见的合同和文件{}。", legal.ADVISOR_REVIEWS),
            say("法律顾问到会参加案件讨论、诉讼研判、决策论证{}。", legal.ADVISOR_SESSIONS),
        ),
        point(
            "规范许可和文件管理",
            say("全年作出行政许可决定{}。", legal.LICENCES_DECIDED),
            say("年末现行有效的本局行政规范性文件{}。", legal.NORMATIVE_DOCUMENTS),
        ),
    ),
)


def code_was_due(values: Values) -> bool:
    """Unless no visit was to be registered by code: before the opinions of 2025 none had to be."""
    return values(inspection.CODE_DUE).numerator != 0


ENFORCEMENT = Section(
    title="规范执法，严格监管",
    paragraphs=(
        point(
            "依照计划和线索实施行政检查",
            say(
                "全年实施行政检查{}，检查生产经营单位{}。",
                inspection.VISITS,
                inspection.UNITS_VISITED,
            ),
            say(
                "按照年度监督检查计划检查{}，随机抽查{}，个案检查{}，专项检查{}。",
                inspection.PLANNED_VISITS,
                inspection.DRAWN_VISITS,
                inspection.CASE_VISITS,
                inspection.SPECIAL_VISITS,
            ),
            say(
                "采取“四不两直”方式检查{}，明查暗访{}，异地交叉检查{}。",
                inspection.UNANNOUNCED_VISITS,
                inspection.COVERT_VISITS,
                inspection.CROSS_VISITS,
            ),
        ),
        point(
            "落实扫码入企",
            say(
                "应当扫码入企的检查{}，检查以前扫码登记{}，扫码入企率{}。",
                inspection.CODE_DUE,
                inspection.BY_CODE,
                inspection.BY_CODE_RATE,
            ),
            when=code_was_due,
        ),
        point(
            "督促整改检查发现的问题",
            say(
                "检查发现问题{}，发现问题的检查占{}。",
                inspection.FINDINGS,
                inspection.FINDING_RATE,
            ),
            say(
                "责令整改的问题{}，下达责令限期整改指令书{}。",
                inspection.FINDINGS_ORDERED,
                inspection.ORDERS,
            ),
            say(
                "整改期限届满的问题{}，已经复查{}，复查率{}。",
                inspection.TERMS_OVER,
                inspection.REVIEWED,
                inspection.REVIEW_RATE,
            ),
            say("按期整改的占{}。", inspection.IN_TERM_RATE),
        ),
        point(
            "按照程序办理行政处罚案件",
            say("全年立案{}。", penalty.CASES_FILED),
            say("作出处理决定的案件{}，结案{}。", penalty.CASES_DECIDED, penalty.CASES_CLOSED),
            say("九十日内作出决定的占{}。", penalty.CASES_ON_TIME_RATE),
            say(
                "作出行政处罚决定{}，另当场作出处罚决定{}。",
                penalty.PENALTIES,
                penalty.SPOT_PENALTIES,
            ),
            say(
                "作出不予处罚决定{}，其中初次违法的{}，轻微并及时改正的{}，违法事实不能成立的{}。",
                penalty.NOT_PUNISHED,
                penalty.SPARED_FIRST,
                penalty.SPARED_SLIGHT,
                penalty.NOT_ESTABLISHED,
            ),
            say("涉嫌犯罪移送公安机关{}。", penalty.TRANSFERRED),
            say("决定被变更、撤销、确认违法或者无效{}。", penalty.ALTERED),
            say(
                "作出罚款决定数额{}，罚款实缴数额{}，仅供法定统计，不作为考核依据。",
                penalty.FINES_DECIDED,
                penalty.FINES_PAID,
            ),
        ),
        point(
            "依法实施行政强制",
            say("实施查封、扣押{}，解除或者处理{}。", coercion.SEIZURES, coercion.ENDED),
            say("期限内解除或者处理的占{}。", coercion.ON_TIME_RATE),
            say("停止供电、停止供应民用爆炸物品{}。", coercion.POWER_CUTS),
            say(
                "提请人民政府关闭{}，人民政府决定关闭{}。",
                coercion.CLOSURES_PROPOSED,
                coercion.CLOSURES_DECIDED,
            ),
        ),
        point(
            "把好法制审核和案卷质量关",
            say(
                "法制审核通过{}，决定前经过法制审核的案件{}。",
                deliberation.REVIEWS,
                penalty.LEGAL_REVIEWS,
            ),
            say("一次审核通过的占{}。", deliberation.PASSED_RATE),
            say(
                "举行听证的案件{}，经负责人集体讨论的案件{}，集体讨论形成结论{}。",
                penalty.HEARINGS,
                penalty.DISCUSSIONS,
                deliberation.DISCUSSED,
            ),
            say("省级案卷评查平均得分{}。", enforcement.CASE_FILE_SCORE_PROVINCE),
            say("市级案卷评查平均得分{}。", enforcement.CASE_FILE_SCORE_CITY),
        ),
        point(
            "以典型案例促进规范执法",
            say(
                "全市通过“互联网+执法”系统报送典型案例{}，报送率{}。",
                enforcement.SYSTEM_CASES_REPORTED,
                enforcement.SYSTEM_CASES_REPORT_RATE,
            ),
            say("审核合格的占{}。", enforcement.SYSTEM_CASES_QUALIFIED_RATE),
            say(
                "另向省级机关报送打非治违典型案例{}，被采纳{}，采纳案例中公开曝光{}。",
                enforcement.CRACKDOWN_CASES_SENT,
                enforcement.CRACKDOWN_CASES_ADOPTED,
                enforcement.CRACKDOWN_CASES_EXPOSED,
            ),
        ),
        point(
            "推进治本攻坚和隐患整治",
            say(
                "三年行动在实施的总体方案{}、子方案{}。", campaign.MASTER_PLANS, campaign.SUB_PLANS
            ),
            say("组织专项整治行动{}。", campaign.SPECIAL_CAMPAIGNS),
            say(
                "全市排查重大事故隐患{}，整改{}，整改率{}。",
                campaign.CITY_HAZARDS_FOUND,
                campaign.CITY_HAZARDS_RECTIFIED,
                campaign.CITY_HAZARD_RECTIFICATION_RATE,
            ),
            say(
                "在本系统逐处登记办理的重大事故隐患{}，复查确认消除{}，整改率{}。",
                hazards.MAJOR_HAZARDS_FOUND,
                hazards.MAJOR_HAZARDS_RECTIFIED,
                hazards.MAJOR_HAZARD_RECTIFICATION_RATE,
            ),
            say("登记的单位{}。", hazards.MAJOR_HAZARD_UNITS),
            say(
                "逐处登记的重大事故隐患中，实行挂牌督办{}，已经销号{}。",
                hazards.MAJOR_HAZARDS_LISTED,
                hazards.MAJOR_HAZARDS_CLOSED,
            ),
            say(
                "登记一般事故隐患{}，消除{}，整改率{}。",
                hazards.ORDINARY_HAZARDS_FOUND,
                hazards.ORDINARY_HAZARDS_RECTIFIED,
                hazards.ORDINARY_HAZARD_RECTIFICATION_RATE,
            ),
            say("工作做法被省级机关刊发推介{}。", campaign.PRACTICES_PROMOTED),
        ),
    ),
)

PUBLICITY = Section(
    title="学法普法，增强法治意识",
    paragraphs=(
        point(
            "抓实干部学法",
            say("组织集体学法{}。", outreach.STUDY_SESSIONS),
            say(
                "学法考试的参学率{}，参考率{}，合格率{}。",
                outreach.STUDY_RATE,
                outreach.EXAM_RATE,
                outreach.PASS_RATE,
            ),
        ),
        point(
            "面向社会普法",
            say("制作公益短视频{}，至截止日期播放{}。", outreach.VIDEOS_MADE, outreach.VIDEO_PLAYS),
            say(
                "向上级媒体推荐安全宣传稿件{}，被采用{}。",
                outreach.ARTICLES_SUBMITTED,
                outreach.ARTICLES_PUBLISHED,
            ),
        ),
        point(
            "开展警示教育",
            say(
                "组织企业学习重大事故隐患判定标准，编入学习目录的行业领域{}。",
                outreach.CRITERIA_SECTORS,
            ),
        ),
    ),
)

OPENNESS = Section(
    title="公开透明，接受监督",
    paragraphs=(
        plain(
            say("办结政府信息公开申请{}。", legal.DISCLOSURE_REQUESTS),
            say("按期答复的占{}。", legal.DISCLOSURE_ON_TIME_RATE),
            say("行政复议应复案件{}。", legal.RECONSIDERATIONS),
            say("一审行政诉讼应诉案件{}。", legal.SUITS),
        ),
    ),
)

CHAPTER = Chapter("measures", "主要举措和成效", (DECISIONS, ENFORCEMENT, PUBLICITY, OPENNESS))
