"""A review goes round by round: sent, taken, answered; who sent it does not judge it; a recusal asks for another reviewer."""

from fadu.law.engine.record import Actor
from fadu.law.procedures.registers.reviews import NINE, NOT_PASSED, PASSED, REVIEW_REGISTER
from fadu.law.procedures.tests.registers.cases import entered, kinds


def test_the_codes_of_its_acts_stand_in_the_ledger_for_good():
    assert set(REVIEW_REGISTER.by_code) == {
        "send_for_review", "withdraw_from_review", "assign_reviewer", "recuse_reviewer", "note_page",
        "give_opinion", "settle_disagreement", "ask_text_erasure", "erase_texts",
    }  # fmt: skip
    assert len(NINE) == 9


def test_words_are_erased_by_another_than_who_asked_once_there_is_an_opinion():
    walk = entered(REVIEW_REGISTER, "send_for_review", "assign_reviewer")
    assert kinds(walk, "ask_text_erasure") == {"needs"}
    walk.all("give_opinion", "ask_text_erasure")
    asked = walk.record("erase_texts", who=(Actor("legal_office-0", "leader"),))
    assert {r.kind for r in walk.marking.why(asked)} == {"differs"}
    walk.do("erase_texts")
    assert "closed" in kinds(walk, "ask_text_erasure")


def test_a_round_ends_with_an_opinion_and_only_a_returned_one_is_sent_again():
    assert "needs" in kinds(entered(REVIEW_REGISTER, "send_for_review"), "give_opinion")
    sent = entered(REVIEW_REGISTER, "send_for_review", "assign_reviewer", "note_page")
    assert kinds(sent, "send_for_review") == {"closed"}
    sent.do("give_opinion", conclusion=NOT_PASSED)
    assert "closed" in kinds(sent, "give_opinion")
    assert kinds(sent, "settle_disagreement") == set()
    sent.do("send_for_review").do("give_opinion", conclusion=PASSED)
    assert kinds(sent, "send_for_review") == {"closed"}
    assert kinds(sent, "settle_disagreement") == {"closed"}


def test_a_recusal_asks_for_another_reviewer_and_the_sender_gives_no_opinion():
    walk = entered(REVIEW_REGISTER, "send_for_review", "assign_reviewer", "recuse_reviewer")
    assert "《公务员法》第七十六条" in walk.why_cites("give_opinion")
    walk.do("assign_reviewer")
    sender = (Actor("officer-0", "legal_reviewer"),)
    record = walk.record("give_opinion", who=sender)
    assert {r.kind for r in walk.marking.why(record)} == {"differs"}
    walk.do("withdraw_from_review")
    assert walk.owed() == {}
    assert kinds(walk, "send_for_review") == set()
