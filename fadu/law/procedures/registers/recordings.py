"""The register of recordings (音像材料): files of body cameras and explosion-proof cameras, hashed as they are imported.

行政处罚法 47 asks that enforcement be recorded throughout, in writing or by sound and picture, and kept; how soon a
recording must be imported no text at hand says: it is a parameter, and gates nothing. Which matter a recording belongs
to is said by a person, once it is known.
"""

from fadu.law.instruments import HOUSE
from fadu.law.procedures.registers.facts import SINCE, reason
from fadu.law.procedures.registers.signing import of_matter
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact, Kind
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.role import Role

DEVICES = ("执法记录仪", "防爆相机", "其他设备")
BY_NAME, BY_EXIF, BY_FILE = "文件名", "照片信息", "文件修改时间"

recording = Fact("recording", "音像文件", Kind.FILE)
device_kind = Fact("device_kind", "设备种类", Kind.CHOICE, DEVICES)
device = Fact("device", "设备编号", Kind.TEXT, personal=False)
captured_at = Fact("captured_at", "拍摄时间", Kind.INSTANT)
captured_from = Fact("captured_from", "拍摄时间来源", Kind.CHOICE, (BY_NAME, BY_EXIF, BY_FILE))
shot_by = Fact("shot_by", "使用人", Kind.PERSON)

_BY = (Role.OFFICER, Role.REGISTRAR)
take_in_recording = Act(
    "take_in_recording", "登记音像材料", by=_BY,
    facts=(recording, device_kind, device, captured_at, captured_from, shot_by),
)  # fmt: skip
put_recording = Act("put_recording", "归入事项", by=_BY, repeats=True, facts=(of_matter,))
take_out_recording = Act("take_out_recording", "移出事项", by=_BY, repeats=True, facts=(reason,))
RECORDING_REGISTER = Procedure(
    code="register.recording",
    title="音像材料登记",
    since=SINCE,
    closing=None,
    register=True,
    acts=(take_in_recording, put_recording, take_out_recording),
    table={
        HOUSE.art(22): [
            put_recording.needs(take_in_recording),
            take_in_recording.opens(put_recording),
            put_recording.opens(take_out_recording),
            put_recording.closes(put_recording),
            take_out_recording.needs(put_recording),
            take_out_recording.opens(put_recording),
            take_out_recording.closes(take_out_recording),
        ],
    },
)
