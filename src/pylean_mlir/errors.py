"""The one exception that reaches the user."""


class PlmError(Exception):
    """A problem the user can act on.

    The text is one sentence: what is wrong, where, and what to do next. `pylean_mlir.cli.main` prints it as
    one line on stderr and exits with `exit_code`.
    """

    exit_code = 1


def os_error_sentence(error: OSError) -> str:
    """Say in one sentence which file an `OSError` is about and what is wrong with it."""
    reason = error.strerror or str(error) or type(error).__name__
    if error.filename is None:
        return f"The operating system refused an operation: {reason}."
    hint = ""
    if isinstance(error, PermissionError) or error.errno in (13, 30):
        hint = "; check its permissions or choose another cache folder with PLM_CACHE"
    elif error.errno == 28:
        hint = "; free some disk space"
    return f"Cannot use {error.filename}: {reason}{hint}."
