"""`fadu draw`: the noun and its verbs."""

from fadu.cli.tests.grammar import verbs


def test_a_draw_is_run_and_verified():
    assert {name for name in verbs() if name.startswith("draw ")} == {"draw run", "draw verify"}
