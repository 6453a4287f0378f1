"""Figures of study and publicity (宣教科报送的指标)."""

from fadu.figures.grammar import Extent, Figure, Origin, Rate
from fadu.returns.grammar import Returned

STUDY_SESSIONS = Returned(
    code="returns.study_sessions",
    title="集体学法场次",
    unit="场次",
    meaning="统计期内党委会会前学法、理论学习中心组学法和专题法治培训，有计划、签到和记录的，按场次计数。",
    owner="宣教科",
    needs_list=True,
)
STAFF_TO_STUDY = Returned(
    code="returns.staff_to_study",
    title="应当参加学法考试人数",
    unit="名",
    meaning="统计期最后一日在岗、按规定应当参加国家工作人员学法考试的人员。",
    owner="宣教科",
    needs_list=True,
)
STAFF_STUDIED = Returned(
    code="returns.staff_studied",
    title="完成学法人数",
    unit="名",
    meaning="应当参加学法考试的人员中，完成规定学习内容的。",
    owner="宣教科",
    origin=Origin.EXPORT,
)
STAFF_EXAMINED = Returned(
    code="returns.staff_examined",
    title="参加考试人数",
    unit="名",
    meaning="应当参加学法考试的人员中，实际参加考试的，补考的只计一次。",
    owner="宣教科",
    origin=Origin.EXPORT,
)
STAFF_PASSED = Returned(
    code="returns.staff_passed",
    title="考试合格人数",
    unit="名",
    meaning="参加考试的人员中，成绩达到合格标准的，含补考合格。",
    owner="宣教科",
    origin=Origin.EXPORT,
)
STUDY_HOURS = Returned(
    code="returns.study_hours",
    title="学法在线学时",
    unit="学时",
    meaning="统计期内国家工作人员学法平台记录的在线学习时间，以平台导出的数据为准。",
    owner="宣教科",
    origin=Origin.EXPORT,
    not_for_assessment="国办函〔2026〕12号",
)
VIDEOS_MADE = Returned(
    code="returns.videos_made",
    title="制作公益短视频数",
    unit="条",
    meaning="统计期内由本局制作并公开发布的普法和安全公益短视频，同一作品多平台发布的计一条。",
    owner="宣教科",
    needs_list=True,
)
VIDEO_PLAYS = Returned(
    code="returns.video_plays",
    title="公益短视频播放量",
    unit="次",
    meaning="本局制作的公益短视频在各平台的播放计数之和，以截止日期当日各平台页面显示的数值为准。",
    owner="宣教科",
    needs_list=True,
)
ARTICLES_SUBMITTED = Returned(
    code="returns.articles_submitted",
    title="向上级媒体推荐稿件数",
    unit="篇",
    meaning="统计期内向上级媒体推荐的安全宣传稿件，不论是否采用。",
    owner="宣教科",
    extent=Extent.CITY,
    needs_list=True,
)
ARTICLES_PUBLISHED = Returned(
    code="returns.articles_published",
    title="上级媒体采用稿件数",
    unit="篇",
    meaning="统计期内推荐的稿件中，被上级媒体刊发的；同一稿件多家刊发的计一篇。",
    owner="宣教科",
    extent=Extent.CITY,
    needs_list=True,
)
CRITERIA_SECTORS = Returned(
    code="returns.criteria_sectors",
    title="重大事故隐患判定标准覆盖行业领域数",
    unit="个",
    meaning="截止日期现行有效、已编入宣传学习目录的重大事故隐患判定标准所覆盖的行业领域。",
    owner="宣教科",
    origin=Origin.HISTORICAL,
    needs_list=True,
)
STUDY_RATE = Rate(
    code="returns.study_rate",
    title="参学率",
    meaning="完成学法人数占应当参加学法考试人数的百分比。",
    owner="宣教科",
    numerator=STAFF_STUDIED,
    denominator=STAFF_TO_STUDY,
)
EXAM_RATE = Rate(
    code="returns.exam_rate",
    title="参考率",
    meaning="参加考试人数占应当参加学法考试人数的百分比。",
    owner="宣教科",
    numerator=STAFF_EXAMINED,
    denominator=STAFF_TO_STUDY,
)
PASS_RATE = Rate(
    code="returns.pass_rate",
    title="合格率",
    meaning="考试合格人数占参加考试人数的百分比。",
    owner="宣教科",
    numerator=STAFF_PASSED,
    denominator=STAFF_EXAMINED,
)

ALL: tuple[Figure, ...] = (
    STUDY_SESSIONS,
    STAFF_TO_STUDY,
    STAFF_STUDIED,
    STAFF_EXAMINED,
    STAFF_PASSED,
    STUDY_HOURS,
    VIDEOS_MADE,
    VIDEO_PLAYS,
    ARTICLES_SUBMITTED,
    ARTICLES_PUBLISHED,
    CRITERIA_SECTORS,
    STUDY_RATE,
    EXAM_RATE,
    PASS_RATE,
)
