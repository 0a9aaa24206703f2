"""Networks: which one this computer is in, and whether it may cost money; without loading what sends."""

from fieldscribe.sync.gateway import network_id
from fieldscribe.sync.policy import Link as Link
from fieldscribe.sync.policy import LinkKind as LinkKind


def current_link(kind: LinkKind = LinkKind.UNKNOWN) -> Link:
    """The network in use; `kind` is what the system says of it. May take a moment."""
    return Link(kind, "" if kind is LinkKind.OFFLINE else network_id())
