"""A recording is registered once, and put to one matter at a time."""

from fadu.law.procedures.registers.recordings import RECORDING_REGISTER
from fadu.law.procedures.tests.registers.cases import entered, kinds


def test_the_codes_of_its_acts_stand_in_the_ledger_for_good():
    acts = {"take_in_recording", "put_recording", "take_out_recording"}
    assert set(RECORDING_REGISTER.by_code) == acts


def test_a_recording_is_put_to_one_matter_at_a_time():
    assert "needs" in kinds(entered(RECORDING_REGISTER), "put_recording")
    there = entered(RECORDING_REGISTER, "take_in_recording", "put_recording")
    assert kinds(there, "put_recording") == {"closed"}
    assert kinds(there, "take_in_recording") == {"done"}
    out = entered(RECORDING_REGISTER, "take_in_recording", "put_recording", "take_out_recording")
    assert kinds(out, "put_recording") == set()
    assert "closed" in kinds(out, "take_out_recording")
