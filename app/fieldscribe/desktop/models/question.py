"""The question before a model is downloaded: how much comes from where, and what it takes here."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from fieldscribe.desktop import texts
from fieldscribe.desktop.style.question import Question
from fieldscribe.workflow.downloads import Offer


class DownloadQuestion(Question):
    """Calls `act` when the person agrees; nothing of the model was fetched before."""

    def __init__(self, parent: QWidget, offer: Offer, costs: bool, act: Callable[[], object]) -> None:
        """`costs`: the network in use may cost money."""
        left = texts.size(offer.left)
        facts = self.tr("{size} from {host}").format(size=left, host=offer.host)
        if offer.repository.licence:
            facts += "  ·  " + self.tr("licence {name}").format(name=offer.repository.licence)
        about = self.tr(
            "It will take up {size} on this computer. You can pause at any time, close Fieldscribe and continue "
            "another day: what has arrived is kept."
        ).format(size=texts.size(offer.disk))
        if costs:
            about = self.tr("The network in use may cost money for each megabyte.") + " " + about
        super().__init__(
            parent,
            self.tr("Download this model?"),
            [(offer.name, facts)],
            about,
            self.tr("Download ({size})").format(size=left),
            act,
            destructive=False,
        )
