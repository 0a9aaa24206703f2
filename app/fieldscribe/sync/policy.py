"""When a bundle may go: pure functions of the rules a person has set and of the situation.

A network costs money unless it is known to be free. What the system says of it is a hint: a phone's hot-spot looks like
any Wi-Fi, so an unknown one counts as metered until a person says that it costs nothing.
"""

import random
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from fieldscribe.sentences import Sentence

FIRST_PAUSE, LONGEST_PAUSE = 5.0, 3600.0  # s, between connections that fail
OVERHEAD = 6000
"""Bytes that a connection costs beside its bundles, at most: TLS without a session to resume, and headers."""


class LinkKind(StrEnum):
    """What a network costs, as far as it is known."""

    FREE = "free"
    METERED = "metered"
    UNKNOWN = "unknown"
    OFFLINE = "offline"


@dataclass(frozen=True, slots=True)
class Link:
    """The network in use: what the system says of it, and its id and name as far as the system tells them."""

    kind: LinkKind = LinkKind.UNKNOWN
    network: str = ""
    name: str = ""

    def known(self, free: Collection[str], *, always_free: bool = False) -> "Link":
        """With what persons have said: the ids of networks that cost nothing, or that all of this computer are so."""
        if self.kind is not LinkKind.OFFLINE and (always_free or (self.network and self.network in free)):
            return Link(LinkKind.FREE, self.network, self.name)
        # What only the system takes for free may be a telephone.
        return Link(LinkKind.UNKNOWN, self.network, self.name) if self.kind is LinkKind.FREE else self


@dataclass(frozen=True, slots=True)
class Rules:
    """What a person has set: bytes a month in networks that cost money, hours (0 to 23) in which nothing is sent."""

    budget: int
    quiet_from: int = 0
    quiet_until: int = 0
    paused: bool = False


@dataclass(frozen=True, slots=True)
class Situation:
    """`now` is local with its time zone; `used` bytes of the budget are gone, `size` bytes are to be sent.

    `agreed`: a person agreed that this receiver gets bundles. No attempt is due before `not_before`.
    `stopped` says why nothing is tried until a person does something about it, "" where it is.
    """

    now: datetime
    link: Link
    used: int
    size: int
    agreed: bool
    not_before: datetime | None = None
    stopped: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """Whether to send now; else why not, and from when on (None: that depends on a person or on the network)."""

    send: bool
    reason: str = ""
    at: datetime | None = None
    ask: bool = False


def decide(rules: Rules, situation: Situation, *, asked: bool = False) -> Decision:
    """Whether what waits may go. `asked`: a person asks for it now, and has seen its size."""
    now = situation.now
    if not situation.agreed:
        return Decision(
            False, Sentence("Nothing has been sent to this programme yet. To begin, choose Send now."), ask=True
        )
    if asked:
        return Decision(True)
    if situation.stopped:
        return Decision(False, situation.stopped)
    if rules.paused:
        return Decision(False, Sentence("Sending is paused."))
    if situation.link.kind is LinkKind.OFFLINE:
        return Decision(False, Sentence("This computer is not connected to a network."))
    if (end := quiet_until(rules, now)) is not None:
        return Decision(False, Sentence("It is sent after the quiet hours."), end)
    # A time further away than any pause comes from a clock that was wrong.
    if situation.not_before and now < situation.not_before <= now + timedelta(seconds=LONGEST_PAUSE):
        return Decision(False, Sentence("The last attempt failed. It is tried again later."), situation.not_before)
    if situation.link.kind is not LinkKind.FREE:
        if not rules.budget:
            return Decision(False, Sentence("This network may cost money, and the data budget is 0."))
        if situation.used + situation.size + OVERHEAD > rules.budget:
            return Decision(False, Sentence("Too little is left of this month's data budget."), _next_month(now))
    return Decision(True)


def quiet_until(rules: Rules, now: datetime) -> datetime | None:
    """When the quiet hours end that it is now in; None outside of them. From 0 until 0 there are none."""
    start, end = rules.quiet_from, rules.quiet_until
    if start == end:
        return None
    inside = start <= now.hour < end if start < end else now.hour >= start or now.hour < end
    if not inside:
        return None
    at = now.replace(hour=end, minute=0, second=0, microsecond=0)
    return at if at > now else at + timedelta(days=1)


def pause_after(failures: int, chance: Callable[[float, float], float] = random.uniform) -> float:
    """Seconds to wait after so many failed connections in a row: any time up to a limit that doubles (full jitter).

    So computers that lost the same network do not come back all at once.
    """
    return chance(0.0, min(LONGEST_PAUSE, FIRST_PAUSE * 2.0 ** min(failures, 30)))


def _next_month(now: datetime) -> datetime:
    first = now.replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    return (first + timedelta(days=32)).replace(day=1)
