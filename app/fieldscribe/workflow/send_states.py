"""Where each debrief stands on its way to the organisation, without loading what makes bundles."""

from fieldscribe.domain import SendState
from fieldscribe.library import outbox as store
from fieldscribe.library import receivers
from fieldscribe.library.outbox import Queued
from fieldscribe.workflow.workspace import Workspace


def is_set_up(workspace: Workspace) -> bool:
    """Whether there is an organisation that receives debriefs."""
    return receivers.get_receiver(workspace.library) is not None


def send_states(workspace: Workspace) -> dict[int, SendState]:
    """The state of every debrief that is finished or was sent, for lists; one query."""
    receiver = receivers.get_receiver(workspace.library)
    found = store.queue(workspace.library, receiver.id if receiver else None)
    return {queued.debrief_id: state_of(queued) for queued in found}


def state_of(queued: Queued) -> SendState:
    """Where a debrief stands."""
    if queued.bundle is not None:
        return SendState.SENDING if queued.bundle.begun else SendState.WAITING
    if queued.refusal and queued.finished:
        return SendState.REFUSED
    if queued.changed:
        return SendState.WAITING
    if queued.acknowledged is None:
        return SendState.NOT_FINISHED
    return SendState.DIFFERS if queued.differs else SendState.SENT
