"""Microphones and loudspeakers, through PortAudio. The only place that knows of host APIs and device numbers.

Numbers change when something is plugged in, names do not: a device is always asked for by name. PortAudio's list is
made once; `refresh` makes it again. Who only wants the list asks `device_list`, which a crash of a driver cannot end.
"""

import atexit
import contextlib
import sys
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from fieldscribe import errors
from fieldscribe.audio import jack

BLOCKS_PER_SECOND = 20
LATENCY = 0.4  # s that the system may buffer for us: a busy laptop costs delay, not sound
_LEAVE_SECONDS = 1.0
_WASAPI = "Windows WASAPI"
_portaudio = threading.RLock()  # its list of devices must not change while a stream is being opened
_loading = threading.Lock()  # the module initialises PortAudio when it is imported
_open_streams: list[Any] = []


@dataclass(frozen=True, slots=True)
class Device:
    """A microphone or a loudspeaker. `rate` is its native one (Hz); `index` holds until the next `refresh` only."""

    name: str
    rate: int
    channels: int
    default: bool
    index: int
    host: str


def sounddevice() -> Any:
    """The sounddevice module. Raises `NoSoundSystem` where PortAudio is missing."""
    try:
        with _loading, contextlib.nullcontext() if "sounddevice" in sys.modules else jack.without_stale_locks():
            import sounddevice as module
    except OSError as error:
        raise errors.NoSoundSystem(str(error)) from error
    return module


def microphones() -> list[Device]:
    """The microphones of this computer, the default one first. Raises `NoSoundSystem`."""
    return _devices("input")


def loudspeakers() -> list[Device]:
    """The loudspeakers of this computer, the default one first. Raises `NoSoundSystem`."""
    return _devices("output")


def microphone_named(name: str | None) -> Device:
    """The microphone of that name, or the default one for None. Raises `NoMicrophone`, `UnknownMicrophone`."""
    found = microphones()
    if not found:
        raise errors.NoMicrophone
    if name is None:
        return found[0]
    for matches in (_same, _begins):
        for device in found:
            if matches(device.name, name):
                return device
    raise errors.UnknownMicrophone(name, [device.name for device in found])


def _same(name: str, wanted: str) -> bool:
    return name.casefold() == wanted.casefold()


def _begins(name: str, wanted: str) -> bool:
    """Some systems cut long names short, and people type the beginning."""
    return name.casefold().startswith(wanted.casefold()) or wanted.casefold().startswith(name.casefold())


def refresh() -> None:
    """Refresh PortAudio's list of devices; not while a stream of this process is open, which that would kill."""
    sd = sounddevice()
    with _portaudio:
        if _open_streams:
            return
        with contextlib.suppress(sd.PortAudioError):
            sd._terminate()
        with contextlib.suppress(sd.PortAudioError), jack.without_stale_locks():
            sd._initialize()


def open_input(device: Device, rate: int, callback: Callable[..., None]) -> tuple[Any, int]:
    """Open and start a stream of 16-bit sound from a microphone: the stream, and the rate it really has (Hz).

    The rate asked for is tried first, then the device's own; one channel first, then two. Raises
    `MicrophoneRefused` when nothing was accepted.
    """
    sd = sounddevice()
    channels = [1] if device.channels < 2 else [1, 2]
    settings = dict.fromkeys((tried, count) for tried in (rate, device.rate) for count in channels)
    found = _open(sd.RawInputStream, device, settings, callback, latency=LATENCY, extra_settings=_extra(sd, device))
    if isinstance(found, str):
        raise errors.MicrophoneRefused(device.name, found)
    return found


def open_output(device: Device, rate: int, callback: Callable[..., None]) -> tuple[Any, int]:
    """The same for a loudspeaker, one channel. Raises `NoLoudspeaker` when nothing was accepted."""
    sd = sounddevice()
    settings = dict.fromkeys((tried, 1) for tried in (rate, device.rate))
    found = _open(sd.RawOutputStream, device, settings, callback, latency="high", extra_settings=_extra(sd, device))
    if isinstance(found, str):
        raise errors.NoLoudspeaker(found)
    return found


def _open(
    kind: Any, device: Device, settings: Iterable[tuple[int, int]], callback: Callable[..., None], **options: Any
) -> tuple[Any, int] | str:
    """The first stream that starts with one of these rates and channels, and its rate; else why none did."""
    sd = sounddevice()
    refusals = []
    for rate, channels in settings:
        stream = None
        with _portaudio:
            try:
                stream = kind(
                    device=device.index,
                    samplerate=rate,
                    channels=channels,
                    dtype="int16",
                    blocksize=rate // BLOCKS_PER_SECOND,
                    callback=callback,
                    **options,
                )
                stream.start()
            except (sd.PortAudioError, ValueError) as error:
                refusals.append(f"{device.name}, {rate} Hz, {channels}: {error}")
                if stream is not None:
                    with contextlib.suppress(sd.PortAudioError):
                        stream.close()
            else:
                _open_streams.append(stream)
                return stream, rate
    return "\n".join(refusals)


def abort_stream(stream: Any) -> None:
    """Close a stream with `abort`; `stop` would wait for sound that may never come.

    Even `abort` may hang when the device was torn out. After a second it is left behind, and PortAudio's own clearing
    up at the end of the program is called off, which would hang as well.
    """

    def abort() -> None:
        # any error of an unplugged device: the stream is abandoned anyway
        with contextlib.suppress(Exception):
            stream.abort()
        with contextlib.suppress(Exception):
            stream.close()
        with contextlib.suppress(ValueError):
            _open_streams.remove(stream)

    leaving = threading.Thread(target=abort, daemon=True)
    leaving.start()
    leaving.join(_LEAVE_SECONDS)
    if leaving.is_alive():
        atexit.unregister(sounddevice()._exit_handler)


def _extra(sd: Any, device: Device) -> Any:
    """WASAPI converts the rate itself when it is asked to; without, it refuses 16 kHz with a misleading error."""
    return sd.WasapiSettings(auto_convert=True) if device.host == _WASAPI else None


def _devices(kind: str) -> list[Device]:
    sd = sounddevice()
    try:
        hosts, all_devices = sd.query_hostapis(), sd.query_devices()
    except sd.PortAudioError:
        return []
    with_devices = [host for host in hosts if any(all_devices[i][f"max_{kind}_channels"] for i in host["devices"])]
    if not with_devices:
        return []
    # the same microphone appears once per host API: show one host API only
    host = next((host for host in with_devices if host["name"] == _WASAPI), with_devices[0])
    default = host[f"default_{kind}_device"]
    devices = [
        Device(
            name=all_devices[i]["name"],
            rate=round(all_devices[i]["default_samplerate"]),
            channels=all_devices[i][f"max_{kind}_channels"],
            default=i == default,
            index=i,
            host=host["name"],
        )
        for i in host["devices"]
        if all_devices[i][f"max_{kind}_channels"]
    ]
    return sorted(devices, key=lambda device: not device.default)
