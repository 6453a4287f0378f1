"""The two ways in which Fadu says no: the law does not allow it, or the input cannot be read."""


class Refused(Exception):
    """A lawful refusal (依法不予办理): the message names what is missing, `basis` the article.

    `str()` is what the refused person reads; `todo` says what to do next.
    """

    def __init__(self, message: str, *, basis: str = "", todo: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.basis = basis
        self.todo = todo

    def __str__(self) -> str:
        return f"{self.message}（{self.basis}）" if self.basis else self.message


class BadInput(Exception):
    """Malformed input (输入有误): the message says what is wrong; the command line exits with 2."""

    def __init__(self, message: str, *, todo: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.todo = todo

    def __str__(self) -> str:
        return self.message
