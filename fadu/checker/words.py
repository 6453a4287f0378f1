"""Word lists (词表), written as the blocks of text a reader can scan."""


def words(text: str) -> tuple[str, ...]:
    """The words of a block, parted by spaces and line ends: "整改 销号" → ("整改", "销号")."""
    return tuple(text.split())
