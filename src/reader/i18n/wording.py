"""What is wrong with a field, in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.i18n.catalogue import N_, _
from reader.i18n.formats import numeral
from reader.model.comment import Delivery

if TYPE_CHECKING:
    from reader.model.comment import Problem

_SENTENCES: Final = {
    ("comment", "required"): N_("Nothing is written yet."),
    ("author", "required"): N_("The site asks for a name."),
    ("email", "required"): N_("The site asks for an e-mail address."),
    ("url", "required"): N_("The site asks for a web address."),
    ("email", "no_at"): N_("Not complete: there is no @ in it."),
    ("email", "no_dot"): N_("Not complete: no dot after the @."),
    ("email", "bad_email"): N_("The site takes no such e-mail address."),
    ("url", "bad_scheme"): N_("Only http and https addresses are taken."),
    ("url", "bad_website"): N_("This is no web address."),
}
_DELIVERIES: Final = {
    Delivery.DRAFT: N_("draft"),
    Delivery.KEPT: N_("kept"),
    Delivery.QUEUED: N_("queued"),
    Delivery.SENDING: N_("sending"),
    Delivery.PUBLISHED: N_("published"),
    Delivery.HELD: N_("held"),
    Delivery.DELIVERED: N_("delivered"),
    Delivery.HIDDEN: N_("hidden"),
    Delivery.REFUSED: N_("refused"),
    Delivery.UNKNOWN: N_("unknown"),
}


def delivery_word(delivery: Delivery) -> str:
    """Say in a word what became of a comment."""
    return _(_DELIVERIES[delivery])


def problem_sentence(problem: Problem) -> str:
    """Say what is wrong with a field, in at most 45 cells.

    A code that only a server knows is shown as it is.
    """
    if problem.code == "too_long" and problem.limit is not None:
        return _("Too long: {limit} bytes at most.").format(limit=numeral(problem.limit))
    sentence = _SENTENCES.get((problem.field, problem.code))
    return _(sentence) if sentence else problem.code
