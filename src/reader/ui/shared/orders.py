"""The orders of the list, and what is said when one is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.i18n.catalogue import N_
from reader.model.query import Order
from reader.ui import commands

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.ui.commands import Command

ORDERS: Final[Mapping[Command, tuple[Order, str]]] = {
    commands.SORT_FOUND: (Order.FOUND, N_("In the order in which they were found")),
    commands.SORT_DATE: (Order.DATE, N_("Newest first")),
    commands.SORT_TITLE: (Order.TITLE, N_("By title")),
    commands.SORT_LENGTH: (Order.LENGTH, N_("Shortest first")),
    commands.SORT_STATE: (Order.STATE, N_("Unread first")),
}
"""What each command sorts by, and what it says."""
