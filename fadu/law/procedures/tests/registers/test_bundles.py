"""A bundle that was made is an entry of its own, with the digest of its manifest."""

from fadu.law.procedures.registers.bundles import BUNDLE_REGISTER
from fadu.law.procedures.tests.registers.cases import entered, kinds


def test_what_was_made_is_stated_and_made_again_at_will():
    (made,) = BUNDLE_REGISTER.acts
    assert made.code == "make_bundle"
    assert [fact.code for fact in made.stated if fact.required] == [
        "of_matter", "handed_to", "manifest", "pieces", "bytes_made",
    ]  # fmt: skip
    assert kinds(entered(BUNDLE_REGISTER, "make_bundle"), "make_bundle") == set()
