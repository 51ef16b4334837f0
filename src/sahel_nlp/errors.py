"""One root for every error that a user can cause and mend."""


class SahelError(Exception):
    """What went wrong, where, and the remedy, in one line. `status` is the exit status of the command line."""

    status = 1


class UsageError(SahelError):
    """A wrong option or an input that does not exist."""

    status = 2


class InputError(SahelError):
    """A document, a folder of documents, or an output folder that cannot be used."""


class PatternError(SahelError):
    """A pattern file that does not hold together; names file, line and entry."""
