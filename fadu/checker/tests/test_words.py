from fadu.checker.words import words


def test_a_block_of_words_is_read_across_lines():
    assert words("整改 销号\n消除") == ("整改", "销号", "消除")
