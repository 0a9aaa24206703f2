"""Break the way between a laptop and its hub at many places, and look after each what became of the debrief.

The tests take a few places, `benchmarks/sync_faults.py` all of them.
"""

from collections.abc import Iterator

from tests.sync.laptops import Laptop, problems
from tests.sync.proxy import FIN, RST, STALL, Fault, Network


def bytes_of_a_send(laptop: Laptop, network: Network, debrief: int) -> tuple[int, int]:
    """How many bytes go up and down when a changed debrief is sent over a network that works."""
    laptop.edit(debrief)
    network.up = network.down = 0
    laptop.settle()
    return network.up, network.down


def cut_everywhere(
    laptop: Laptop, network: Network, debrief: int, step: int = 1, *, anew: bool = False
) -> Iterator[tuple[Fault, list[str]]]:
    """Cut the connection after every `step`th byte up and down; yields each fault with what is wrong afterwards.

    `anew`: with a whole TLS handshake each time, instead of a session that is resumed.
    """
    kinds = (FIN, RST)
    if anew:
        laptop.forget_session()
    up, down = bytes_of_a_send(laptop, network, debrief)
    for number, position in enumerate(range(0, up + down, step)):
        way = {"up": position} if position < up else {"down": position - up}
        fault = Fault(**way, how=kinds[number % len(kinds)])
        laptop.edit(debrief)
        network.faults = [fault]
        if anew:
            laptop.forget_session()
        report = laptop.send()
        wrong = [] if report.error is not None or not report.waiting else ["something waits without a reason"]
        laptop.settle()
        yield fault, wrong + problems(laptop, debrief)


__all__ = ["FIN", "RST", "STALL", "Fault", "bytes_of_a_send", "cut_everywhere"]
