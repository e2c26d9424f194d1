"""The file where there is none: its owner's alone from the first byte on, and never half."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from reader.config.template import template
from reader.errors import SettingsError
from reader.i18n.catalogue import _
from reader.library.folder import make_folder
from reader.model.clean import clean_line

if TYPE_CHECKING:
    from reader.paths import Places


def write_template(places: Places) -> bool:
    """Write the file that a person begins with, unless there is one; say whether it was written.

    Raises:
        SettingsError: it cannot be written.
    """
    path = places.settings
    if os.path.lexists(path):
        return False
    try:
        make_folder(path.parent)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")  # mode 0600
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
                file.write(template())
                file.flush()
                os.fsync(file.fileno())
            Path(name).rename(path)
        except BaseException:
            with suppress(OSError):
                Path(name).unlink()
            raise
    except OSError as error:
        why = clean_line(error.strerror or "").lower() or _("it cannot be written")
        raise SettingsError(str(path), why) from error
    return True
