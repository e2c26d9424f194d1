"""What can go wrong, as the program tells it.

    ReaderError             what: why
    ├── SourceError         a source could not be read
    │   └── TooLarge        its body passed the limit
    ├── LibraryError        something could not be kept
    │   └── NewerLibrary    the database is of a newer version of the program
    └── SettingsError       the settings say something impossible

Whatever is not a ReaderError is a bug of ours, and is allowed to crash.
"""


class ReaderError(Exception):
    """What went wrong with what; one sentence on standard error."""

    def __init__(self, what: str, why: str) -> None:
        super().__init__(f"{what}: {why}")
        self.what = what
        self.why = why


class SourceError(ReaderError):
    """A source could not be read."""


class TooLarge(SourceError):
    """The body passed the limit."""

    def __init__(self, what: str, why: str, limit: int) -> None:
        super().__init__(what, why)
        self.limit = limit  # bytes


class LibraryError(ReaderError):
    """Something could not be kept or looked up."""


class NewerLibrary(LibraryError):
    """The database was written by a newer version of the program; it is left untouched."""


class SettingsError(ReaderError):
    """The settings file says something that cannot be."""
