"""A fault in our own code, told as the reason for rejecting the article that it met."""


def internal(error: Exception) -> str:
    """The reason, in one line."""
    told = " ".join(str(error).split())
    return f"internal error: {type(error).__name__}{': ' + told if told else ''}; please report it with the article"
