"""Which microphones and loudspeakers are plugged in now, found out by a child process.

PortAudio looks when it is initialised, and lets the plug-ins of the sound system (ALSA, JACK, Windows drivers) do so.
These have been seen to crash and to hang there, and they write to standard error: none of it may reach the program.
"""

from collections.abc import Callable
from dataclasses import dataclass

from fieldscribe.audio.device import Device
from fieldscribe.errors import FINDING_DEVICES
from fieldscribe.processes import Child

WORKER = "fieldscribe.audio.device_worker"
_TIMEOUT_S = 20.0
# libjack would start a server that outlives the search and keeps its standard streams open
_ENVIRONMENT = {"JACK_NO_START_SERVER": "1"}


@dataclass(frozen=True, slots=True)
class DeviceList:
    """The devices of this computer, the default one of each kind first; their `index` holds in the child only."""

    microphones: list[Device]
    loudspeakers: list[Device]


def list_devices(should_stop: Callable[[], bool] | None = None) -> DeviceList:
    """What is plugged in. `should_stop` is asked several times a second.

    Raises NoSoundSystem, Cancelled, CouldNotStart, ChildDied, and ChildSilent after 20 s without an answer.
    """
    with Child(WORKER, work=FINDING_DEVICES, env=_ENVIRONMENT) as child:
        (found,) = child.messages(idle=_TIMEOUT_S, should_stop=should_stop)
        return DeviceList(*([Device(**each) for each in found[kind]] for kind in ("microphones", "loudspeakers")))
